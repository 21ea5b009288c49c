using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>Each broken set-up is named by its own code, in words that are right, and by no other.</summary>
public sealed class BrokenSetUpTests(CheckFixture fixture) : IClassFixture<CheckFixture>, IDisposable
{
    private readonly School school = fixture.School;

    public static TheoryData<string> Names => [.. BrokenSetUps.All.Keys];

    public void Dispose() => fixture.Lms.Mend();

    [Theory]
    [Trait("Row", "REG-28")]
    [Trait("Row", "AGS-15")]
    [MemberData(nameof(Names))]
    public async Task It_is_named(string name)
    {
        var broken = BrokenSetUps.All[name];
        var page = await fixture.OpenAsync(broken.Family, broken.Launch);
        broken.Break(fixture.Lms);

        var found = await page.SubmitAsync("form");

        Assert.True(found.Status == HttpStatusCode.OK, found.Html);
        Assert.Equal(broken.Codes, Codes(found, "wrong"));
        Assert.All(broken.Words, words => Assert.Contains(words, found.Text, StringComparison.Ordinal));
        Assert.Contains(broken.NotPossible ?? "", Codes(found, "waiting"), StringComparison.Ordinal);
        Assert.Equal(broken.Left, fixture.Lms.Columns);
        Assert.DoesNotContain("of=4", found.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("type_id", found.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_more_than_25() => Assert.InRange(BrokenSetUps.All.Values.Select(broken => broken.Family + broken.Codes + broken.NotPossible).Distinct().Count(), 36, int.MaxValue);

    [Fact]
    public async Task A_set_up_that_is_whole_passes_and_leaves_nothing()
    {
        foreach (var family in (string[])["Generic", "Moodle", "Canvas"])
        {
            var page = await fixture.OpenAsync(family);
            var before = fixture.Lms.ColumnsMade;

            var found = await page.SubmitAsync("form");

            Assert.Equal(("The connection works", ""), (found.Heading, Codes(found, "wrong")));
            Assert.Contains("3 people, 2 students", found.Text, StringComparison.Ordinal);
            Assert.Contains("The gradebook shows 7 of 10", found.Text, StringComparison.Ordinal);
            Assert.Equal((before + 1, 0), (fixture.Lms.ColumnsMade, fixture.Lms.Columns));
        }
    }

    [Fact]
    public async Task A_column_that_an_earlier_check_left_is_taken_away_by_the_next()
    {
        var page = await fixture.OpenAsync("Moodle");
        fixture.Lms.Instead["delete"] = _ => Microsoft.AspNetCore.Http.Results.StatusCode(500);
        var left = await page.SubmitAsync("form");
        fixture.Lms.Instead.Clear();

        var again = await left.SubmitAsync("form");

        Assert.Equal("CLEAN-UP-PLATFORM-ERROR", Codes(left, "wrong"));
        Assert.Contains("left by an earlier check", again.Text, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Lms.Columns);
    }

    [Fact]
    public async Task The_gradebook_is_left_alone_when_the_teacher_says_so()
    {
        var page = await fixture.OpenAsync("Moodle");
        var before = fixture.Lms.ColumnsMade;

        var found = await page.SubmitAsync("form", ("LeaveGradebook", "true"));

        Assert.Equal("", Codes(found, "wrong"));
        Assert.Contains("Left alone", found.Text, StringComparison.Ordinal);
        Assert.Equal(before, fixture.Lms.ColumnsMade);
    }

    [Fact]
    public async Task The_report_can_be_passed_on_and_the_log_has_its_reference_and_no_secret()
    {
        var page = await fixture.OpenAsync("Moodle");
        fixture.Lms.Instead["keys"] = _ => CheckedLms.WebPage();

        var found = await page.SubmitAsync("form");

        var report = found.Find("pre.report").TextContent;
        var reference = report.Split("reference ")[1].Split('\n')[0];
        Assert.Contains("[no] Moodle’s keys: Does not work (LTI-CHECK-KEYS-PAGE)", report, StringComparison.Ordinal);
        Assert.Contains("[ok] Sign-in for services: Works", report, StringComparison.Ordinal);
        var log = await school.SettledLogAsync();
        Assert.Contains($"reference {reference}", log, StringComparison.Ordinal);
        Assert.DoesNotContain("opaque", log, StringComparison.Ordinal);
        Assert.DoesNotContain("student-1", log, StringComparison.Ordinal);
        Assert.DoesNotContain("of=4", log, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "REG-28")]
    [InlineData("Private", "KEYS-PRIVATE-ADDRESS", "https://169.254.169.254/keys, leads into a private network")]
    [InlineData("Away", "KEYS-UNREACHABLE", "Nobody answers")]
    public async Task The_command_names_an_address_that_leads_nowhere(string platform, string code, string words)
    {
        var (said, json) = await school.CheckAsync(platform);

        Assert.Equal((1, code), (said.Code, said.Failed(json)));
        Assert.Contains(words, said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said.Output, StringComparison.Ordinal);
        Assert.Contains("LTI-CHECK-LAUNCH-NONE", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pending", "CONNECTION-PENDING", "platforms activate")]
    [InlineData("incomplete", "CONNECTION-INCOMPLETE", "was not finished here")]
    [InlineData("disabled", "CONNECTION-DISABLED", "switched off here")]
    public async Task The_command_names_a_platform_that_waits_here(string state, string code, string words)
    {
        await school.SetStateAsync("Waiting", state);

        var (said, json) = await school.CheckAsync("Waiting");

        Assert.Equal((1, code), (said.Code, said.Failed(json)));
        Assert.Contains(words, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_names_a_public_address_that_is_not_the_tools()
    {
        var (elsewhere, other) = await school.CheckAsync("Generic", fixture.Lms.Address);
        var (away, nobody) = await school.CheckAsync("Generic", $"http://localhost:{FreePort.Next()}");

        Assert.Equal("OWN-KEYS-NOT-OURS", elsewhere.Failed(other));
        Assert.Equal("OWN-KEYS-UNREACHABLE", away.Failed(nobody));
        Assert.Contains("Tool__PublicUrl", away.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_names_another_tool_at_our_public_address()
    {
        await using var other = await School.OpenAsync();

        var (said, json) = await school.CheckAsync("Generic", other.Tool);

        Assert.Equal("OWN-KEYS-ELSEWHERE", said.Failed(json));
    }

    [Fact]
    public async Task The_command_passes_where_all_is_well_and_knows_no_stranger()
    {
        await fixture.OpenAsync("Canvas");

        var (said, json) = await school.CheckAsync("Canvas");
        var (unknown, _) = await school.CheckAsync("Nowhere");

        Assert.Equal((0, ""), (said.Code, said.Failed(json)));
        Assert.True((bool)json!["sound"]!);
        Assert.Contains("as a teacher", said.Output, StringComparison.Ordinal);
        Assert.Equal(1, unknown.Code);
    }

    private static string Codes(Page page, string state) => string.Join(' ', page.Document.QuerySelectorAll($"tr[data-code]")
        .Where(row => row.QuerySelector($"[data-state={state}]") is not null)
        .Select(row => row.GetAttribute("data-code")!["LTI-CHECK-".Length..]));
}
