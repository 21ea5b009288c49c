using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;
using LtiRevisionTool.Web.Tests.Roster;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>What is held of a person, handed over and erased, beside the running tool.</summary>
public sealed class PrivacyCommandTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task Everything_held_is_printed_as_JSON()
    {
        await (await school.LaunchAsync("lena", "checkpoint-1")).AnswerAllAsync(wrong: 1);
        await school.WaitForGradeAsync("lena", "Stalin: checkpoint 1", 7.55556m, TimeSpan.FromSeconds(30));

        var said = await school.CommandAsync("privacy", "export", "--platform", await PlatformAsync(), "--subject", "7");

        Assert.True(said.Code == 0, said.Errors);
        var person = JsonNode.Parse(said.Output)!.AsArray().Single()!;
        Assert.Equal(("7", "Lena Sokolska", school.Lms), ((string?)person["subject"], (string?)person["name"], (string?)person["issuer"]));
        Assert.Equal("learner", (string?)person["visits"]![0]!["role"]);
        var attempt = person["attempts"]!.AsArray().Single()!;
        Assert.Equal(("finished", 17, "Stalin: checkpoint 1"), ((string?)attempt["state"], (int)attempt["marks"]!, (string?)attempt["activity"]));
        Assert.Contains(attempt["answers"]!.AsArray(), answer => (string?)answer!["wrongIdeas"] == "M01");
        Assert.Contains(attempt["answers"]!.AsArray(), answer => (string?)answer!["question"] == "Q1.1" && answer["response"] is JsonObject);
        var grade = person["grades"]!.AsArray().Single()!;
        Assert.Equal(["raised", "sent"], grade["history"]!.AsArray().Select(line => (string?)line!["event"]));
        Assert.DoesNotMatch("(?i)secretHash|formKey", said.Output);
    }

    [Fact]
    [Trait("Row", "SEC-17")]
    public async Task SEC_17_An_erased_person_is_gone_and_comes_back_as_somebody_new()
    {
        var result = await (await school.LaunchAsync("samir", "checkpoint-3")).AnswerAllAsync();
        await school.WaitForGradeAsync("samir", "Stalin: checkpoint 3", 8, TimeSpan.FromSeconds(30));
        var receipt = System.Text.RegularExpressions.Regex.Match(result.Text, "Receipt (?<number>[0-9A-Z-]+)").Groups["number"].Value;

        var said = await school.CommandAsync("privacy", "erase", "--receipt", receipt.ToLowerInvariant(), "--json");

        Assert.True(said.Code == 0, said.Errors);
        var erased = JsonNode.Parse(said.Output)!.AsArray().Single()!;
        Assert.Equal((1, 9, 1, 0), ((int)erased["attempts"]!, (int)erased["answers"]!, (int)erased["grades"]!, (int)erased["gradesWaiting"]!));
        var after = await result.Visitor.OpenAsync(result.Address.ToString());
        Assert.Equal("LTI-SESSION-OVER", after.Headers.GetValues("Lti-Error").Single());
        var again = await school.CommandAsync("privacy", "export", "--platform", await PlatformAsync(), "--subject", "8");
        Assert.Equal((1, ""), (again.Code, again.Output));
        await school.LaunchAsync("samir", "checkpoint-3");
        var student = await new Visitor().OpenAsync($"{school.Lms}/review/teacher/checkpoint-3/samir");
        Assert.Contains("Not started.", student.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Samir", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_never_came_and_is_on_a_list_alone_is_handed_over_and_erased()
    {
        await using var own = await School.OpenAsync();
        await own.LaunchAsync("amara", "checkpoint-1");
        await own.ClassAsync("checkpoint-1");
        var platform = await PlatformAsync(own);

        var exported = await own.CommandAsync("privacy", "export", "--platform", platform, "--subject", "7");
        var erased = await own.CommandAsync("privacy", "erase", "--platform", platform, "--subject", "7", "--json");
        var again = await own.CommandAsync("privacy", "export", "--platform", platform, "--subject", "7");
        var amara = await own.CommandAsync("privacy", "export", "--platform", platform, "--subject", "5");

        var lena = JsonNode.Parse(exported.Output)!.AsArray().Single()!;
        Assert.Equal(("7", null, 0), ((string?)lena["subject"], (string?)lena["firstSeen"], lena["visits"]!.AsArray().Count));
        var membership = lena["memberships"]!.AsArray().Single()!;
        Assert.Equal(("learner", true, "Lena Sokolska"), ((string?)membership["role"], (bool)membership["active"]!, (string?)membership["name"]));
        Assert.Equal(1, (int)JsonNode.Parse(erased.Output)!.AsArray().Single()!["memberships"]!);
        Assert.Equal((1, ""), (again.Code, again.Output));
        Assert.Single(JsonNode.Parse(amara.Output)!.AsArray().Single()!["memberships"]!.AsArray());
    }

    [Theory]
    [InlineData("export")]
    [InlineData("erase", "--subject", "7")]
    [InlineData("erase", "--platform", "01a20b8e-0000-7000-8000-000000000001")]
    [InlineData("erase", "--receipt", "4KQ7R-2XY1Z", "--subject", "7")]
    [InlineData("erase", "--platform", "not-an-id", "--subject", "7")]
    public async Task A_request_that_names_nobody_or_two_is_wrong_usage(params string[] arguments)
    {
        var said = await school.CommandAsync(["privacy", .. arguments]);

        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.NotEmpty(said.Errors);
    }

    [Fact]
    public async Task Nothing_is_held_about_a_stranger()
    {
        var said = await school.CommandAsync("privacy", "erase", "--platform", await PlatformAsync(), "--subject", "nobody");

        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("Nothing is held about such a person.", said.Errors, StringComparison.Ordinal);
    }

    private Task<string> PlatformAsync() => PlatformAsync(school);

    private static async Task<string> PlatformAsync(School school)
    {
        var said = await school.CommandAsync("platforms", "list", "--json");
        return (string)JsonNode.Parse(said.Output)!.AsArray().Single()!["id"]!;
    }
}
