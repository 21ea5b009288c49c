using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>What goes back to the platform, read as a platform reads it.</summary>
[Collection(PickerSuite.Name)]
public sealed class AnswerTests(PickerFixture fixture) : IDisposable
{
    private const string Lti = Picking.Lti;

    private readonly Visitor visitor = new();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [Trait("Row", "DL-08")]
    [Trait("Row", "DL-09")]
    [Trait("Row", "DL-10")]
    [InlineData(PickerFixture.Moodle)]
    [InlineData(PickerFixture.Canvas)]
    public async Task DL_08_It_is_signed_when_it_is_sent_for_the_platform_and_its_own_address_alone(string client)
    {
        var page = await fixture.OpenAsync(visitor, client);

        var sent = await page.AddAsync(["checkpoint-1"], ("deep_link_return_url", "https://evil.example/"), ("return_url", "https://evil.example/"));

        var answer = await SignedAnswer.ReadAsync(sent, fixture.School.Tool);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(Picking.ReturnUrl(fixture.Platform, client), answer.Action);
        Assert.Equal((client, fixture.Platform.Address), ((string?)answer.Claims["iss"], (string?)answer.Claims["aud"]));
        Assert.InRange(now - (long)answer.Claims["iat"]!, 5, 60);
        Assert.InRange((long)answer.Claims["exp"]! - (long)answer.Claims["iat"]!, 60, 300);
        Assert.True(((string)answer.Claims["nonce"]!).Length >= 43);
        Assert.Equal(
            ("LtiDeepLinkingResponse", "1.3.0", ForeignPlatform.Deployment),
            ((string?)answer.Claims[Lti + "message_type"], (string?)answer.Claims[Lti + "version"], (string?)answer.Claims[Lti + "deployment_id"]));
        Assert.DoesNotContain("evil", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "DL-11")]
    public async Task DL_11_The_form_goes_to_that_one_origin_and_has_a_button_for_browsers_without_scripts()
    {
        var page = await fixture.OpenAsync(visitor, change: Picking.With("deep_link_return_url", "https://lms.example:8443/return?a=1&b=%3F"));

        var sent = await page.AddAsync(["checkpoint-1"]);

        Assert.Contains("form-action 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("form-action https://lms.example:8443;", sent.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("https://lms.example:8443/return?a=1&b=%3F", sent.Form("#answer").GetAttribute("action"));
        Assert.Contains("Send it to your course", sent.Find("#answer button").TextContent, StringComparison.Ordinal);
        Assert.Equal("", sent.Find("script").TextContent);
        Assert.True(sent.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("http://lms.example/return")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@lms.example/return")]
    [InlineData("/return")]
    public async Task A_return_address_that_is_not_https_opens_nothing(string address)
    {
        using var response = await fixture.RequestAsync(visitor, change: Picking.With("deep_link_return_url", address));

        Assert.Equal((HttpStatusCode.BadRequest, "LTI-DEEP-LINK-SETTINGS-INVALID"), (response.StatusCode, response.CodeOf()));
    }

    [Fact]
    [Trait("Row", "DL-14")]
    [Trait("Row", "DL-15")]
    public async Task DL_14_Each_link_says_all_about_itself_in_words_that_platforms_keep()
    {
        var page = await fixture.OpenAsync(visitor);

        var sent = await page.AddAsync(
            ["checkpoint-1", "checkpoint-3", "card-2", "all"], ("attempts", "3"), ("counts", "latest"), ("feedback", "finish"));

        var items = (await SignedAnswer.ReadAsync(sent, fixture.School.Tool)).Items;
        Assert.Equal("Sending 4 activities to your course", sent.Heading);
        Assert.Equal(["checkpoint-1", "checkpoint-3", "card-2", "all"], items.Select(item => (string?)item["custom"]!["part"]));
        Assert.All(items, item => Assert.Equal("ltiResourceLink", (string?)item["type"]));
        Assert.All(items, item => Assert.Equal($$"""{"url":"{{fixture.School.Tool}}/icon.svg"}""", item["icon"]!.ToJsonString()));
        Assert.All(items, item => Assert.Equal($"{fixture.School.Tool}/learn/{Picking.Topic}/{item["custom"]!["part"]}", (string?)item["url"]));
        Assert.All(items.SelectMany(item => item["custom"]!.AsObject()), setting => Assert.Matches("^[a-z]+$", setting.Key));
        Assert.All(items.SelectMany(item => item["custom"]!.AsObject()), setting => Assert.Equal(System.Text.Json.JsonValueKind.String, setting.Value!.GetValueKind()));
        Assert.Equal(
            """{"topic":"stalin-dictatorship","part":"checkpoint-1","graded":"true","points":"18","attempts":"3","counts":"latest","feedback":"finish"}""",
            items[0]["custom"]!.ToJsonString());
        Assert.Equal(
            """{"scoreMaximum":18,"label":"Checkpoint 1: The struggle for power","resourceId":"stalin-dictatorship/checkpoint-1","tag":"marks"}""",
            items[0]["lineItem"]!.ToJsonString());
        Assert.Equal("""{"topic":"stalin-dictatorship","part":"card-2","graded":"false"}""", items[2]["custom"]!.ToJsonString());
        Assert.Null(items[2]["lineItem"]);
        Assert.Equal(100, (int)items[3]["lineItem"]!["scoreMaximum"]!);
        Assert.All(items, item => Assert.False(string.IsNullOrEmpty((string?)item["title"])));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    [InlineData("", 18)]
    public async Task Points_are_the_teachers_and_without_a_word_the_marks(string typed, int points)
    {
        var page = await fixture.OpenAsync(visitor);

        var item = Assert.Single((await SignedAnswer.ReadAsync(await page.AddAsync(["checkpoint-1"], ("points", typed)), fixture.School.Tool)).Items);

        Assert.Equal(points, (int)item["lineItem"]!["scoreMaximum"]!);
    }

    [Fact]
    public async Task Practice_brings_no_column_whatever_the_points()
    {
        var page = await fixture.OpenAsync(visitor);

        var item = Assert.Single((await SignedAnswer.ReadAsync(
            await page.AddAsync(["checkpoint-1"], ("graded", "false"), ("points", "a hundred")), fixture.School.Tool)).Items);

        Assert.Null(item["lineItem"]);
        Assert.Equal(("false", null), ((string?)item["custom"]!["graded"], (string?)item["custom"]!["points"]));
    }

    [Fact]
    [Trait("Row", "DL-16")]
    public async Task DL_16_What_Moodle_drops_is_held_with_the_link()
    {
        var item = await DatedAsync(PickerFixture.Moodle, ("due-offset", "60"));

        Assert.Null(item["available"]);
        Assert.Null(item["submission"]);
        Assert.Equal(
            ("2199-09-01T08:00:00Z", "2199-09-08T22:30:00Z", "2199-09-09T00:00:00Z"),
            ((string?)item["custom"]!["opens"], (string?)item["custom"]!["due"], (string?)item["custom"]!["closes"]));
    }

    [Fact]
    [Trait("Row", "DL-16")]
    public async Task DL_16_What_Canvas_keeps_and_its_teachers_change_is_asked_for_at_each_launch()
    {
        var item = await DatedAsync(PickerFixture.Canvas, ("due-offset", "60"));

        Assert.Equal("""{"startDateTime":"2199-09-01T08:00:00Z","endDateTime":"2199-09-09T00:00:00Z"}""", item["available"]!.ToJsonString());
        Assert.Equal("""{"endDateTime":"2199-09-08T22:30:00Z"}""", item["submission"]!.ToJsonString());
        Assert.Equal(
            ("$ResourceLink.available.startDateTime", "$ResourceLink.submission.endDateTime", "$ResourceLink.available.endDateTime"),
            ((string?)item["custom"]!["opens"], (string?)item["custom"]!["due"], (string?)item["custom"]!["closes"]));
    }

    [Fact]
    public async Task What_Canvas_does_not_grade_has_no_dates_there_so_that_they_are_held_here()
    {
        var item = await DatedAsync(PickerFixture.Canvas, ("graded", "false"));

        Assert.Null(item["available"]);
        Assert.Equal("2199-09-01T08:00:00Z", (string?)item["custom"]!["opens"]);
    }

    [Fact]
    public async Task A_platform_of_no_known_family_is_told_and_not_relied_on()
    {
        var item = await DatedAsync(PickerFixture.Generic);

        Assert.NotNull(item["available"]);
        Assert.Equal("2199-09-01T08:00:00Z", (string?)item["custom"]!["opens"]);
    }

    [Theory]
    [InlineData(PickerFixture.Moodle, "Moodle does not keep dates sent by a tool. We keep them here")]
    [InlineData(PickerFixture.Canvas, "Canvas keeps the dates of graded activities")]
    [InlineData(PickerFixture.Generic, "We keep them here, show them to students, and send them to your learning platform too.")]
    public async Task The_picker_says_whose_the_dates_are(string client, string words) =>
        Assert.Contains(words, (await fixture.OpenAsync(visitor, client)).Text, StringComparison.Ordinal);

    [Theory]
    [Trait("Row", "DL-06")]
    [InlineData("opaque-4711")]
    [InlineData("<script>alert(\"1\")</script> & 'quotes' \\ \u0001 😀 \u2028")]
    [InlineData("{x*4096}")]
    public async Task DL_06_What_the_platform_wants_back_comes_back_as_it_was(string sample)
    {
        var data = sample == "{x*4096}" ? new string('x', 4096) : sample;
        var page = await fixture.OpenAsync(visitor, change: Picking.With("data", data));

        var answer = await SignedAnswer.ReadAsync(await page.AddAsync(["all"]), fixture.School.Tool);

        Assert.Equal(data, answer.Text("data"));
        Assert.DoesNotContain(data, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "DL-07")]
    public async Task DL_07_And_what_it_did_not_send_is_not_there()
    {
        var page = await fixture.OpenAsync(visitor);

        var answer = await SignedAnswer.ReadAsync(await page.AddAsync(["all"]), fixture.School.Tool);

        Assert.False(answer.Has("data"));
        Assert.False(answer.Has("errormsg"));
    }

    [Fact]
    [Trait("Row", "DL-12")]
    public async Task DL_12_Cancelling_is_an_answer_with_nothing_in_it()
    {
        var page = await fixture.OpenAsync(visitor, change: Picking.With("data", "state of the platform"));

        var cancelled = await page.AddAsync(["checkpoint-1"], ("points", "abc"), ("cancel", "1"));

        var answer = await SignedAnswer.ReadAsync(cancelled, fixture.School.Tool);
        Assert.Equal("Going back to your course", cancelled.Heading);
        Assert.Empty(answer.Items);
        Assert.Equal(("Nothing was chosen.", "state of the platform"), (answer.Text("msg"), answer.Text("data")));
    }

    [Fact]
    [Trait("Row", "DL-20")]
    public async Task DL_20_The_same_form_sent_twice_is_the_same_answer_and_leaves_nothing_behind()
    {
        var page = await fixture.OpenAsync(visitor);
        var before = await fixture.StoredAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.AddAsync(["checkpoint-1", "card-1"])));

        var read = new List<SignedAnswer>();
        foreach (var answer in answers)
        {
            read.Add(await SignedAnswer.ReadAsync(answer, fixture.School.Tool));
        }

        Assert.Single(read.Select(answer => string.Join('\n', answer.Items.Select(item => item.ToJsonString()))).Distinct());
        Assert.Equal(4, read.Select(answer => (string?)answer.Claims["nonce"]).Distinct().Count());
        Assert.Equal(before, await fixture.StoredAsync());
    }

    [Fact]
    [Trait("Row", "DL-27")]
    public async Task DL_27_Each_of_two_pickers_answers_its_own_request()
    {
        var first = await fixture.OpenAsync(visitor, change: claims =>
        {
            Picking.With("data", "first")(claims);
            Picking.With("deep_link_return_url", "https://lms.example/first")(claims);
        });
        var second = await fixture.OpenAsync(visitor, change: claims =>
        {
            Picking.With("data", "second")(claims);
            Picking.With("deep_link_return_url", "https://lms.example/second")(claims);
        });

        var answers = new[]
        {
            await SignedAnswer.ReadAsync(await first.AddAsync(["card-1"]), fixture.School.Tool),
            await SignedAnswer.ReadAsync(await second.AddAsync(["card-2"]), fixture.School.Tool),
        };

        Assert.Equal([("https://lms.example/first", "first"), ("https://lms.example/second", "second")], answers.Select(answer => (answer.Action, answer.Text("data"))));
    }

    private async Task<JsonNode> DatedAsync(string client, params (string Name, string Value)[] fields)
    {
        var page = await fixture.OpenAsync(visitor, client);
        (string Name, string Value)[] dates =
        [
            ("opens", "2199-09-01T08:00"), ("opens-offset", "0"), ("due", "2199-09-08T23:30"), ("closes", "2199-09-08T19:00"), ("closes-offset", "-300"),
        ];
        var sent = await page.AddAsync(["checkpoint-1"], [.. dates, .. fields]);
        return Assert.Single((await SignedAnswer.ReadAsync(sent, fixture.School.Tool)).Items);
    }
}
