using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>Who gets in, and what the picker offers to whom.</summary>
[Collection(PickerSuite.Name)]
public sealed class PickerTests(PickerFixture fixture) : IDisposable
{
    private readonly Visitor visitor = new();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [Trait("Row", "DL-01")]
    [InlineData(PickerFixture.Moodle)]
    [InlineData(PickerFixture.Canvas)]
    [InlineData(PickerFixture.Generic)]
    public async Task DL_01_A_teacher_finds_all_that_there_is_with_settings_and_one_way_on(string client)
    {
        using var response = await fixture.RequestAsync(visitor, client);
        var page = await visitor.OpenAsync(fixture.School.Tool + response.Headers.Location);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Matches("^/assign/[0-9a-f]{32}$", response.Headers.Location!.ToString());
        Assert.Equal("Choose what History gets", page.Heading);
        Assert.Contains("You are Helen Okafor, teaching History", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["all", .. Enumerable.Range(1, 12).SelectMany(number => new[] { $"checkpoint-{number}", $"card-{number}" })],
            page.Document.QuerySelectorAll("[name='item']").Select(box => box.GetAttribute("value")!.Split('/')[1]));
        Assert.Equal(
            ["attempts", "closes", "counts", "due", "feedback", "graded", "opens", "points"],
            page.Document.QuerySelectorAll(".side [name]:not([type='hidden'])").Select(field => field.GetAttribute("name")!).Order());
        Assert.Equal("Add to course", Assert.Single(page.Document.QuerySelectorAll("button.btn")).TextContent);
        Assert.Equal("Marks go to the gradebook at once, whenever feedback shows.", page.Find($"#{page.Find("#feedback").GetAttribute("aria-describedby")}").TextContent);
        Assert.Contains("Nothing chosen yet", page.Find(".next").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors {(client == PickerFixture.Canvas ? "https: http://localhost:* http://127.0.0.1:*" : fixture.Platform.Address)}",
            page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [Trait("Row", "DL-01")]
    [InlineData("Learner")]
    [InlineData("Mentor")]
    [InlineData("Member")]
    public async Task DL_01_Anybody_else_is_refused_and_nothing_of_them_is_stored(string role)
    {
        var before = await fixture.StoredAsync();

        using var response = await fixture.RequestAsync(visitor, subject: "not-a-teacher", role: role);

        Assert.Equal((HttpStatusCode.Forbidden, "LTI-ROLE-NOT-ALLOWED"), (response.StatusCode, response.CodeOf()));
        Assert.Contains("Your role in this course cannot do this", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(visitor.Cookies[new Uri(fixture.School.Tool), "__Host-revision"]);
        Assert.Equal(before, await fixture.StoredAsync());
    }

    [Theory]
    [InlineData("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner", "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")]
    [InlineData("http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant")]
    [InlineData("http://purl.imsglobal.org/vocab/lis/v2/membership#ContentDeveloper")]
    [InlineData("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator")]
    public async Task The_strongest_role_in_the_course_counts(params string[] roles)
    {
        using var response = await fixture.RequestAsync(visitor, change: claims => claims[Picking.Lti + "roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Fact]
    public async Task A_learner_here_who_teaches_elsewhere_is_a_learner()
    {
        using var response = await fixture.RequestAsync(visitor, change: claims => claims[Picking.Lti + "roles"] = new JsonArray(
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor", "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    [Trait("Row", "DL-02")]
    [Trait("Row", "DL-13")]
    public async Task DL_02_Where_nothing_of_ours_is_taken_the_page_says_so_and_goes_back_with_nothing()
    {
        var page = await fixture.OpenAsync(visitor, change: Picking.With("accept_types", new JsonArray("file", "html", "link", "image")));

        var back = await page.SubmitAsync("form", ("item", $"{Picking.Topic}/all"));

        Assert.Equal("There is nothing of this kind to choose", page.Heading);
        Assert.Empty(page.Document.QuerySelectorAll("[name='item'], script"));
        var answer = await SignedAnswer.ReadAsync(back, fixture.School.Tool);
        Assert.Empty(answer.Items);
        Assert.NotNull(answer.Text("errormsg"));
        Assert.NotNull(answer.Text("errorlog"));
    }

    [Theory]
    [Trait("Row", "DL-03")]
    [Trait("Row", "DL-04")]
    [InlineData("false")]
    [InlineData("absent")]
    public async Task DL_03_One_activity_is_chosen_by_radio_and_two_are_not_sent(string multiple)
    {
        var page = await fixture.OpenAsync(visitor, change: Picking.With("accept_multiple", multiple == "absent" ? null : multiple));

        var two = await page.AddAsync(["checkpoint-1", "checkpoint-2"]);
        var one = await two.AddAsync(["checkpoint-2"]);

        Assert.All(page.Document.QuerySelectorAll("[name='item']"), box => Assert.Equal("radio", box.GetAttribute("type")));
        Assert.Contains("takes one activity at a time here", page.Text, StringComparison.Ordinal);
        Assert.Null(two.Document.QuerySelector("#answer"));
        Assert.Equal("Choose one: Moodle takes one activity at a time here.", two.ProblemOf("item"));
        Assert.Single((await SignedAnswer.ReadAsync(one, fixture.School.Tool)).Items);
    }

    [Fact]
    [Trait("Row", "DL-05")]
    public async Task DL_05_Where_no_column_is_taken_it_is_practice_whatever_is_posted()
    {
        var page = await fixture.OpenAsync(visitor, change: Picking.With("accept_lineitem", false));

        var sent = await page.AddAsync(["checkpoint-1"], ("graded", "true"), ("points", "7"));

        Assert.Empty(page.Document.QuerySelectorAll("[name='graded'], [name='points']"));
        Assert.Contains("Practice: no grade", page.Text, StringComparison.Ordinal);
        var item = Assert.Single((await SignedAnswer.ReadAsync(sent, fixture.School.Tool)).Items);
        Assert.Null(item["lineItem"]);
        Assert.Equal("false", (string?)item["custom"]!["graded"]);
        Assert.Null(item["custom"]!["points"]);
    }

    [Fact]
    [Trait("Row", "DL-24")]
    public async Task DL_24_Without_a_course_it_works_too()
    {
        var page = await fixture.OpenAsync(visitor, change: claims => claims.Remove(Picking.Lti + "context"));

        var sent = await page.AddAsync(["all"]);

        Assert.Equal("Choose what your course gets", page.Heading);
        Assert.Single((await SignedAnswer.ReadAsync(sent, fixture.School.Tool)).Items);
    }

    [Fact]
    public async Task A_teacher_without_a_name_is_given_no_students_code()
    {
        var page = await fixture.OpenAsync(visitor, subject: "nameless", change: claims => claims.Remove("name"));

        Assert.Equal("You teach History", page.Find(".bar > :last-child").TextContent);
    }

    [Fact]
    public async Task Every_other_tab_of_the_teacher_keeps_working_in_both_directions()
    {
        var picker = await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-tabs");
        var activity = await fixture.Platform.LaunchAsync(visitor, fixture.School.Tool, "teacher-tabs", "Instructor");

        var pickerAgain = await visitor.OpenAsync(picker.Address.ToString());
        var second = await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-tabs");
        var activityAgain = await visitor.OpenAsync(activity.Address.ToString());

        Assert.All([pickerAgain, second, activityAgain], page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.StartsWith("/teach/", activity.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(picker.Address.ToString())).Status);
    }

    [Fact]
    [Trait("Row", "DL-25")]
    public async Task DL_25_A_message_that_is_posted_elsewhere_is_not_read_and_the_page_names_the_address()
    {
        using var response = await visitor.PostAsync($"{fixture.School.Tool}/lti/deep-link", [new("id_token", "x.y.z"), new("state", "s")]);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.NotFound, "LTI-WRONG-ADDRESS"), (response.StatusCode, response.CodeOf()));
        Assert.Contains("Redirect URI", page, StringComparison.Ordinal);
        Assert.Contains($"{fixture.School.Tool}/lti/launch", page, StringComparison.Ordinal);
        Assert.DoesNotContain("x.y.z", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_that_keeps_nothing_is_told_before_anybody_has_chosen_in_vain()
    {
        var state = await WaitingAsync();
        var proof = new HttpRequestMessage(HttpMethod.Post, fixture.School.Tool + "/lti/proof")
        {
            Content = new FormUrlEncodedContent([new("state", state.State), new("proof", state.Secret)]),
        };
        proof.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var proven = await visitor.SendAsync(proof);
        var arrive = new HttpRequestMessage(HttpMethod.Get, fixture.School.Tool + proven.Headers.Location);
        arrive.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var frame = new Visitor();
        using var arrived = await frame.SendAsync(arrive);

        Assert.Equal((HttpStatusCode.Unauthorized, "LTI-NO-STORAGE"), (arrived.StatusCode, arrived.CodeOf()));
        Assert.Contains("could not go there", await arrived.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(string State, string Secret)> WaitingAsync()
    {
        var (platform, tool) = (fixture.Platform, fixture.School.Tool);
        using var login = await visitor.PostAsync($"{tool}/lti/login", platform.LoginFields(tool, ("lti_storage_target", "_parent")));
        var page = await new HtmlParser().ParseDocumentAsync(await login.Content.ReadAsStringAsync());
        var link = page.QuerySelector("#on")!;
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(link.GetAttribute("href")!).Query);
        var claims = platform.Claims(tool, query["nonce"]!, TimeProvider.System.GetUtcNow(), "teacher-frame", "Instructor");
        claims.Remove(Picking.Lti + "resource_link");
        claims[Picking.Lti + "message_type"] = "LtiDeepLinkingRequest";
        claims[Picking.Settings] = new JsonObject { ["accept_types"] = new JsonArray("ltiResourceLink"), ["deep_link_return_url"] = platform.Address + "/return" };
        using var other = new Visitor();
        using var launch = await other.PostAsync($"{tool}/lti/launch", [new("id_token", platform.Sign(claims)), new("state", query["state"]!)]);
        Assert.Equal(HttpStatusCode.OK, launch.StatusCode);
        return (query["state"]!, link.GetAttribute("data-value")!);
    }
}
