using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>The administrator's part of a registration, and time's.</summary>
internal static class Registering
{
    /// <summary>The administrator of a platform opens the link and presses the button, in a browser without cookies.</summary>
    public static async Task<Page> RegisterAsync(this ForeignPlatform platform, string link, params (string Name, string Value)[] fields)
    {
        var page = await new Visitor().OpenAsync(platform.Open(link));
        return await new Visitor().SubmitAsync(page, page.Form(), fields);
    }

    /// <summary>Ends an invitation, as time would.</summary>
    public static async Task ExpireAsync(this School school, string link) => Assert.Equal(
        1,
        await Stored.ChangeAsync(school, "UPDATE invitation SET expires_at = 1 WHERE secret_hash = @hash", ("@hash", Secrets.Hash(link.Split('/')[^1]))));

    public static string CodeOf(this Page page) => page.Headers.TryGetValues("Lti-Error", out var codes) ? codes.Single() : "";
}
