using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>The tool with an authority of its own, the practice LMS as one platform and a foreign one as another that accepts no new deployment.</summary>
public sealed class AdminFixture : IAsyncLifetime
{
    private const string Everything = """
        SELECT 'platform' || id || state || updated_at FROM platform
        UNION ALL SELECT 'deployment' || id || state FROM deployment
        UNION ALL SELECT 'invitation' || id || expires_at || COALESCE(used_at, '') FROM invitation
        UNION ALL SELECT 'key' || id || state || COALESCE(published_until, '') FROM tool_key
        UNION ALL SELECT 'grade' || id || state || version FROM grade_outbox
        UNION ALL SELECT 'ledger' || id FROM grade_ledger
        UNION ALL SELECT 'audit' || id FROM audit
        UNION ALL SELECT 'session' || id FROM session
        UNION ALL SELECT 'person' || id FROM person
        ORDER BY 1
        """;

    public EntraAuthority Entra { get; private set; } = null!;

    public ForeignPlatform Platform { get; private set; } = null!;

    public School School { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Entra = await EntraAuthority.StartAsync();
        Platform = await ForeignPlatform.StartAsync();
        var place = new SchoolPlace();
        School = await School.OpenAsync(
            place,
            [
                .. Entra.Settings(place.Folder), .. Platform.Settings(1), ("Platforms__1__AcceptNewDeployments", "false"),
                ("Platforms__1__Deployments__0", ForeignPlatform.Deployment), ("RateLimits__PerMinute", "0"),
            ]);
    }

    public async Task DisposeAsync()
    {
        await School.DisposeAsync();
        await Platform.DisposeAsync();
        await Entra.DisposeAsync();
    }

    /// <summary>Where the tool sends somebody who is not signed in.</summary>
    public async Task<Uri> AskAsync(Visitor visitor, string path = "/admin")
    {
        using var response = await visitor.GetAsync(School.Tool + path);
        Assert.Equal(System.Net.HttpStatusCode.Found, response.StatusCode);
        return response.Headers.Location!;
    }

    /// <summary>Signs in by the door; the page that was asked for.</summary>
    public async Task<Page> SignInAsync(Visitor visitor, string path = "/admin")
    {
        var asked = await AskAsync(visitor, path);
        using var response = await visitor.PostAsync(School.Tool + "/admin/signin-oidc", Entra.Answer(asked));
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Found, await response.Content.ReadAsStringAsync());
        return await visitor.OpenAsync(new Uri(new Uri(School.Tool), response.Headers.Location!).ToString());
    }

    /// <summary>All that an administrator could change, and all that a launch leaves.</summary>
    public async Task<string> StoredAsync() => string.Join('\n', await Stored.ListAsync(School, Everything));

    /// <summary>The newest line of the audit, in words of the table.</summary>
    public async Task<string> NewestAuditAsync() =>
        (await Stored.ListAsync(School, "SELECT actor || ' ' || action || ' ' || subject FROM audit ORDER BY at DESC, id DESC LIMIT 1"))[0];

    public async Task<string> PlatformIdAsync() =>
        (await Stored.ListAsync(School, $"SELECT id FROM platform WHERE client_id = '{ForeignPlatform.ClientId}'"))[0];
}
