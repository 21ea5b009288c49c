using System.Net;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>What a picker is sent that nobody typed: it is refused, kept beside its field, or means nothing.</summary>
[Collection(PickerSuite.Name)]
public sealed class HostilePickTests(PickerFixture fixture) : IDisposable
{
    private const string PointsProblem = "Points are a whole number from 1 to 100. Leave it empty for as many points as marks.";

    private readonly Visitor visitor = new();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("points", "0", PointsProblem)]
    [InlineData("points", "101", PointsProblem)]
    [InlineData("points", "abc", PointsProblem)]
    [InlineData("points", "7.5", PointsProblem)]
    [InlineData("points", "-1", PointsProblem)]
    [InlineData("points", "99999999999999999999", PointsProblem)]
    [InlineData("points", "<b>5</b>", PointsProblem)]
    [InlineData("graded", "perhaps", "Choose one of the list.")]
    [InlineData("attempts", "101", "Choose one of the list.")]
    [InlineData("attempts", "-1", "Choose one of the list.")]
    [InlineData("counts", "worst", "Choose one of the list.")]
    [InlineData("feedback", "$Never", "Choose one of the list.")]
    [InlineData("feedback", "due", null)]
    [InlineData("opens", "tomorrow", "Give a date and a time, such as 30/11/2026, 09:00.")]
    [InlineData("due", "2026-13-45T99:99", "Give a date and a time, such as 30/11/2026, 09:00.")]
    [InlineData("due", "9999-12-31T23:59", "Give a date and a time, such as 30/11/2026, 09:00.")]
    [InlineData("closes", "2001-01-01T00:00", "This has passed already: nobody could open it.")]
    public async Task What_is_wrong_stands_beside_its_field_and_all_that_was_typed_is_kept(string field, string value, string? problem)
    {
        var page = await fixture.OpenAsync(visitor);
        var before = await fixture.StoredAsync();

        var again = await page.AddAsync(["checkpoint-2", "card-9"], [.. Fields(("opens", "2199-01-01T09:00"), (field, value))]);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Null(again.Document.QuerySelector("#answer"));
        var wrong = problem is null ? "due" : field;
        Assert.Equal(problem ?? "Feedback is to show after the due date: set one, or let feedback show earlier.", again.ProblemOf(wrong));
        Assert.Equal("true", again.Find($"[name='{wrong}']").GetAttribute("aria-invalid"));
        Assert.Contains($"{wrong}-wrong", again.Find($"[name='{wrong}']").GetAttribute("aria-describedby")!.Split(' '));
        Assert.Contains(again.Document.QuerySelectorAll(".verdict a"), link => link.GetAttribute("href") == "#" + wrong);
        Assert.Equal(["checkpoint-2", "card-9"], again.Document.QuerySelectorAll("[name='item'][checked]").Select(box => box.GetAttribute("value")!.Split('/')[1]));
        if (again.Find($"[name='{field}']") is AngleSharp.Html.Dom.IHtmlInputElement input)
        {
            Assert.Equal(value, input.GetAttribute("value"));
        }

        Assert.DoesNotContain("<b>5</b>", again.Html, StringComparison.Ordinal);
        Assert.Equal(before, await fixture.StoredAsync());
    }

    [Theory]
    [InlineData("2199-01-02T00:00", "2199-01-01T00:00", "2199-01-03T00:00", "due", "It is due before it opens.")]
    [InlineData("2199-01-02T00:00", "", "2199-01-01T00:00", "closes", "It closes before it opens.")]
    [InlineData("", "2199-01-02T00:00", "2199-01-01T00:00", "due", "It is due after it closes.")]
    public async Task Dates_the_wrong_way_round_are_said_to_be(string opens, string due, string closes, string field, string problem)
    {
        var page = await fixture.OpenAsync(visitor);

        var again = await page.AddAsync(["checkpoint-1"], ("opens", opens), ("due", due), ("closes", closes));

        Assert.Equal(problem, again.ProblemOf(field));
        Assert.True(again.Find("details").HasAttribute("open"));
    }

    [Theory]
    [InlineData("stalin-dictatorship/checkpoint-99")]
    [InlineData("another-topic/all")]
    [InlineData("all")]
    [InlineData("stalin-dictatorship/card-1/../../x")]
    [InlineData("<script>")]
    public async Task A_part_that_is_not_here_is_not_sent(string part)
    {
        var page = await fixture.OpenAsync(visitor);

        var again = await page.SubmitAsync("form", ("item", part), ("item", $"{Picking.Topic}/checkpoint-1"));

        Assert.Null(again.Document.QuerySelector("#answer"));
        Assert.StartsWith("Some of what was chosen is not here any more.", again.ProblemOf("item"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_is_nothing_sent()
    {
        var page = await fixture.OpenAsync(visitor);

        var again = await page.SubmitAsync("form");

        Assert.Equal("Choose at least one: the whole topic, a checkpoint or notes.", again.ProblemOf("item"));
    }

    [Fact]
    public async Task A_part_that_is_ticked_often_is_sent_once()
    {
        var page = await fixture.OpenAsync(visitor);

        var sent = await page.AddAsync(Enumerable.Repeat("checkpoint-1", 100));

        Assert.Single((await SignedAnswer.ReadAsync(sent, fixture.School.Tool)).Items);
    }

    [Fact]
    [Trait("Row", "DL-28")]
    public async Task DL_28_Ten_thousand_items_are_refused_unread()
    {
        var page = await fixture.OpenAsync(visitor);

        var refused = await page.AddAsync(Enumerable.Range(0, 10_000).Select(number => $"card-{number}"));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "LTI-SIZE"), (refused.Status, refused.CodeOf()));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null)]
    [InlineData("own", "cross-site")]
    [InlineData("own", "https://evil.example")]
    public async Task A_form_of_another_page_adds_nothing(string? token, string? from)
    {
        var page = await fixture.OpenAsync(visitor);
        var own = page.Find("[name='token']").GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["item"] = $"{Picking.Topic}/all" };
        if (token is not null)
        {
            fields["token"] = token == "own" ? own : token;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, page.Address) { Content = new FormUrlEncodedContent(fields) };
        if (from is not null)
        {
            request.Headers.Add(from.StartsWith("https", StringComparison.Ordinal) ? "Origin" : "Sec-Fetch-Site", from);
        }

        using var response = await visitor.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "LTI-FORM"), (response.StatusCode, response.CodeOf()));
        Assert.DoesNotContain("JWT", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_one_picker_opens_no_other()
    {
        var first = await fixture.OpenAsync(visitor);
        var second = await fixture.OpenAsync(visitor);

        var refused = await second.AddAsync(["all"], ("token", first.Find("[name='token']").GetAttribute("value")!));

        Assert.Equal("LTI-FORM", refused.CodeOf());
    }

    [Fact]
    [Trait("Row", "DL-26")]
    public async Task DL_26_Without_its_session_a_picker_answers_nothing()
    {
        var page = await fixture.OpenAsync(visitor);
        using var elsewhere = new Visitor();

        var look = await elsewhere.OpenAsync(page.Address.ToString());
        var post = await elsewhere.SubmitAsync(page, page.Form(), ("item", $"{Picking.Topic}/all"));

        Assert.All([look, post], refused => Assert.Equal((HttpStatusCode.Unauthorized, "LTI-SESSION-OVER"), (refused.Status, refused.CodeOf())));
        Assert.Equal("Choose again from your course", look.Heading);
    }

    [Fact]
    public async Task Another_persons_picker_is_not_theirs_to_see()
    {
        var first = await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-a");
        await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-b");

        var refused = await visitor.OpenAsync(first.Address.ToString());
        var posted = await first.AddAsync(["all"]);

        Assert.All([refused, posted], page => Assert.Equal((HttpStatusCode.Unauthorized, "LTI-EARLIER-VISIT"), (page.Status, page.CodeOf())));
    }

    [Fact]
    public async Task Another_sites_picker_is_not_even_known()
    {
        var first = await fixture.OpenAsync(visitor);
        await fixture.OpenAsync(visitor, PickerFixture.Canvas);

        var refused = await visitor.OpenAsync(first.Address.ToString());

        Assert.Equal((HttpStatusCode.NotFound, "LTI-NOT-FOUND"), (refused.Status, refused.CodeOf()));
    }

    [Fact]
    public async Task A_picker_is_no_activity_and_an_activity_no_picker()
    {
        var picker = await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-both");
        var activity = await fixture.Platform.LaunchAsync(visitor, fixture.School.Tool, "teacher-both", "Instructor");
        var (ofPicker, ofActivity) = (picker.Address.Segments[2].Trim('/'), activity.Address.Segments[2].Trim('/'));

        foreach (var path in new[] { $"/learn/{ofPicker}", $"/teach/{ofPicker}", $"/assign/{ofActivity}", $"/learn/{ofActivity}-{Picking.Topic}" })
        {
            var refused = await visitor.OpenAsync(fixture.School.Tool + path);
            Assert.True(refused is { Status: HttpStatusCode.Unauthorized } && refused.CodeOf() == "LTI-EARLIER-VISIT", path);
        }

        string[] nowhere =
        [
            $"/teach/{ofPicker}-{Picking.Topic}", $"/teach/{ofPicker}-{Picking.Topic}/check", $"/teach/{ofPicker}-{Picking.Topic}/settings",
            $"/learn/{ofPicker}-no-such-topic", $"/assign/{ofPicker}-{Picking.Topic}", "/assign/x", $"/learn/{ofPicker[..31]}",
        ];
        foreach (var path in nowhere)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(fixture.School.Tool + path)).Status);
        }
    }

    [Fact]
    public async Task A_students_session_opens_no_picker()
    {
        var activity = await fixture.Platform.LaunchAsync(visitor, fixture.School.Tool, "student-curious");
        using var teacher = new Visitor();
        var picker = await fixture.OpenAsync(teacher, PickerFixture.Generic);

        foreach (var id in new[] { activity.Address.Segments[2].Trim('/'), picker.Address.Segments[2].Trim('/') })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.OpenAsync($"{fixture.School.Tool}/assign/{id}")).Status);
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_verbs_do_nothing(string verb)
    {
        var page = await fixture.OpenAsync(visitor);
        using var request = new HttpRequestMessage(new HttpMethod(verb), page.Address)
        {
            Content = new FormUrlEncodedContent([new("token", page.Find("[name='token']").GetAttribute("value")!)]),
        };

        using var response = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Neither_what_was_chosen_nor_who_chose_it_reaches_the_log()
    {
        var page = await fixture.OpenAsync(visitor, subject: "teacher-unlogged", change: Picking.With("data", "data-unlogged"));
        var sent = await page.AddAsync(["all"]);
        var token = sent.Find("[name='JWT']").GetAttribute("value")!;

        var log = await fixture.School.SettledLogAsync();

        Assert.All(["teacher-unlogged", "data-unlogged", "Okafor", token], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.DoesNotContain("Unhandled", log, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string, string)> Fields(params (string Name, string Value)[] fields) =>
        fields.GroupBy(field => field.Name).Select(same => same.Last());
}
