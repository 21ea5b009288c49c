using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>From the answer to the launches of what it made: the link itself says what it opens, and nothing of the choice was stored here.</summary>
[Collection(PickerSuite.Name)]
public sealed class FirstLaunchTests(PickerFixture fixture) : IDisposable
{
    private readonly Visitor visitor = new();

    public void Dispose() => visitor.Dispose();

    [Fact]
    [Trait("Row", "DL-22")]
    public async Task DL_22_The_first_launch_opens_what_was_chosen_for_a_student_whom_nobody_has_met()
    {
        var picker = await fixture.OpenAsync(visitor);
        var item = Assert.Single((await SignedAnswer.ReadAsync(await picker.AddAsync(["checkpoint-4"], ("attempts", "2")), fixture.School.Tool)).Items);
        Assert.Equal(0, await Stored.CountAsync(fixture.School, "placement WHERE resource_link_id = 'link-new'"));

        using var student = new Visitor();
        var page = await LaunchAsync(student, "link-new", item["custom"]!, (string)item["url"]!);

        Assert.StartsWith("Q4.", page.Find("form[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Equal(1, await Stored.CountAsync(fixture.School, "placement WHERE resource_link_id = 'link-new'"));
    }

    [Fact]
    [Trait("Row", "DL-21")]
    public async Task DL_21_A_link_that_was_chosen_anew_opens_the_new_choice()
    {
        using var student = new Visitor();
        await LaunchAsync(student, "link-edited", Custom("checkpoint-1"), Url("checkpoint-1"));

        var page = await LaunchAsync(student, "link-edited", Custom("checkpoint-2"), Url("checkpoint-2"));

        Assert.StartsWith("Q2.", page.Find("form[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Equal(1, await Stored.CountAsync(fixture.School, "placement WHERE resource_link_id = 'link-edited'"));
    }

    [Fact]
    [Trait("Row", "DL-23")]
    public async Task DL_23_Without_its_settings_the_address_says_it_and_without_that_the_teacher_is_asked()
    {
        using var student = new Visitor();
        var byAddress = await LaunchAsync(student, "link-stripped", null, Url("checkpoint-3"));
        await LaunchAsync(student, "link-bare", null, fixture.School.Tool + "/lti/launch");

        using var teacher = new Visitor();
        var asked = await LaunchAsync(teacher, "link-bare", null, fixture.School.Tool + "/lti/launch", "teacher-1", "Instructor");

        Assert.StartsWith("Q3.", byAddress.Find("form[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Contains(asked.Document.QuerySelectorAll("[name='shows'] option"), option => option.GetAttribute("value") == $"{Picking.Topic}/checkpoint-3");
    }

    private static JsonObject Custom(string part) => new() { ["topic"] = Picking.Topic, ["part"] = part };

    private string Url(string part) => $"{fixture.School.Tool}/learn/{Picking.Topic}/{part}";

    private async Task<Page> LaunchAsync(Visitor browser, string link, JsonNode? custom, string url, string subject = "student-1", string role = "Learner")
    {
        var (platform, tool) = (fixture.Platform, fixture.School.Tool);
        var (state, nonce) = await platform.LoginAsync(browser, tool, ("client_id", PickerFixture.Moodle), ("target_link_uri", url));
        var claims = platform.Claims(tool, nonce, TimeProvider.System.GetUtcNow(), subject, role);
        claims["aud"] = PickerFixture.Moodle;
        claims[Picking.Lti + "resource_link"]!["id"] = link;
        claims[Picking.Lti + "target_link_uri"] = url;
        if (custom is not null)
        {
            claims[Picking.Lti + "custom"] = custom.DeepClone();
        }

        using var response = await browser.PostAsync($"{tool}/lti/launch", [new("id_token", platform.Sign(claims)), new("state", state)]);
        return await browser.OpenAsync(tool + response.Headers.Location);
    }
}
