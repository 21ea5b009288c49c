using System.Net;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>The practice LMS as Moodle, which has rules of its own for a registration.</summary>
public sealed class PracticeMoodleTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    [Trait("Row", "REG-13")]
    public async Task REG_13_Moodle_takes_the_registration_and_the_page_says_what_is_left_there()
    {
        var start = $"{school.Lms}/mod/lti/startltiadvregistration.php?url={Uri.EscapeDataString(await school.InviteAsync("Pasted"))}";

        var page = await new Visitor().OpenAsync(start);
        // The entry of the settings is of the same issuer.
        var asked = await page.SubmitAsync("form");
        var done = await asked.SubmitAsync("form", ("update", "yes"));

        Assert.True(done.Status == HttpStatusCode.OK, done.Html);
        Assert.Contains("press Activate", done.Text, StringComparison.Ordinal);
        Assert.Contains("Show in activity chooser", done.Text, StringComparison.Ordinal);
        var tools = await new Visitor().OpenAsync($"{school.Lms}/mod/lti/toolconfigure.php");
        Assert.Contains("History revision", tools.Text, StringComparison.Ordinal);
        Assert.Contains("Pending", tools.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["active Moodle"],
            await Stored.ListAsync(school, "SELECT p.state || ' ' || p.family FROM platform p INNER JOIN deployment d ON d.platform_id = p.id WHERE p.name = 'Pasted'"));
    }

    [Fact]
    [Trait("Row", "REG-17")]
    public async Task REG_17_Its_token_works_once()
    {
        var link = await school.InviteAsync();
        var page = await new Visitor().OpenAsync($"{school.Lms}/mod/lti/startltiadvregistration.php?url={Uri.EscapeDataString(link)}");
        var asked = await page.SubmitAsync("form");
        await asked.SubmitAsync("form", ("update", "yes"));
        var other = await new Visitor().OpenAsync($"{await school.InviteAsync()}?{page.Address.Query.TrimStart('?')}");

        var refused = await (await other.SubmitAsync("form")).SubmitAsync("form", ("update", "yes"));

        Assert.Equal("LTI-REGISTRATION-TOKEN-REFUSED", refused.CodeOf());
        Assert.Contains("token_already_used", refused.Text, StringComparison.Ordinal);
    }
}
