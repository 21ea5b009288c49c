using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>
/// A tool that knows a platform whose messages a test can tamper with, under several client ids. When everything is through, its log
/// must hold each reference that a page showed, and nothing that was secret or personal.
/// </summary>
public partial class HostileFixture : IAsyncLifetime
{
    /// <summary>Takes the deployment "deployment-1" and no other.</summary>
    public const string StrictClient = "client-strict";

    /// <summary>Its key set is no key set.</summary>
    public const string NoKeysClient = "client-no-keys";

    /// <summary>Nobody answers where its key set should be.</summary>
    public const string AwayClient = "client-away";

    /// <summary>Personal words that messages of the suite carry.</summary>
    public static readonly string[] Personal = ["Amélie Sørensen", "amelie@example.org", "secret-subject"];

    private readonly ConcurrentBag<string> secrets = [.. Personal];
    private readonly ConcurrentBag<string> references = [];

    public School School { get; private set; } = null!;

    public ForeignPlatform Platform { get; private set; } = null!;

    /// <summary>Settings beyond those that make the platform known.</summary>
    protected virtual (string Name, string Value)[] More => [];

    public async Task InitializeAsync()
    {
        Platform = await ForeignPlatform.StartAsync();
        School = await School.OpenAsync(
        [
            .. Platform.Settings(1), .. As(2, StrictClient), .. As(3, NoKeysClient, Platform.Address + "/nothing"),
            .. As(4, AwayClient, $"http://127.0.0.1:{FreePort.Next()}/jwks"),
            ("Platforms__2__AcceptNewDeployments", "false"), ("Platforms__2__Deployments__0", ForeignPlatform.Deployment), ("RateLimits__PerMinute", "0"), .. More,
        ]);
    }

    public async Task DisposeAsync()
    {
        try
        {
            await Eventually.TrueAsync("the log holds every reference", TimeSpan.FromSeconds(20), async () =>
            {
                var log = await School.ToolLogAsync();
                return references.All(reference => log.Contains(reference, StringComparison.Ordinal));
            });
            var written = await School.SettledLogAsync();
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
            Assert.DoesNotContain("Unhandled exception", written, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            await School.DisposeAsync();
            await Platform.DisposeAsync();
        }
    }

    /// <summary>How many rows each table holds.</summary>
    public Task<string> StoredAsync() => Stored.CountAsync(School);

    /// <summary>The same without the logins: what launches store.</summary>
    public async Task<string> StoredByLaunchesAsync() => Logins().Replace(await StoredAsync(), "");

    /// <summary>Starts a login, and remembers what must never be in a log.</summary>
    public async Task<(string State, string Nonce)> LoginAsync(Visitor visitor, params (string Name, string Value)[] change)
    {
        var login = await Platform.LoginAsync(visitor, School.Tool, change);
        secrets.Add(login.State);
        secrets.Add(login.Nonce);
        return login;
    }

    /// <summary>Posts a launch, and remembers the token.</summary>
    public Task<HttpResponseMessage> LaunchAsync(Visitor visitor, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        foreach (var field in form.Where(field => field.Key is "id_token" && field.Value.Length > 40))
        {
            secrets.Add(field.Value);
        }

        return visitor.PostAsync($"{School.Tool}/lti/launch", form);
    }

    /// <summary>
    /// The answer is the one of the table: status, code, a page that says what to do with a reference, in anybody's frame, kept by nobody, without
    /// what was posted; and nothing is stored but that a login is used up.
    /// </summary>
    public async Task RefusedAsync(string row, Visitor visitor, Func<Task<HttpResponseMessage>> send, int status, string code, params string[] posted)
    {
        var session = visitor.Cookies[new Uri(School.Tool), "__Host-revision"];
        var before = await StoredAsync();
        using var response = await send();
        var page = await response.Content.ReadAsStringAsync();

        Assert.True((int)response.StatusCode == status && Code(response.Headers) == code, $"{row}: {(int)response.StatusCode} {Code(response.Headers)}, expected {status} {code}");
        Assert.Equal(before, await StoredAsync());
        Assert.Equal(session, visitor.Cookies[new Uri(School.Tool), "__Host-revision"]);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.EndsWith("frame-ancestors *", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.All(
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [],
            cookie => Assert.Contains("max-age=0", cookie, StringComparison.Ordinal));
        if (response.RequestMessage!.Method == HttpMethod.Head)
        {
            return;
        }

        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.All(posted.Where(value => value.Length > 20), value => Assert.DoesNotContain(value, page, StringComparison.Ordinal));
        Assert.All(Personal, word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
        references.Add(Reference().Match(page).Groups[1].Value);
    }

    private static string Code(HttpResponseHeaders headers) => headers.TryGetValues("Lti-Error", out var codes) ? string.Join(',', codes) : "";

    private IEnumerable<(string Name, string Value)> As(int at, string client, string? keys = null) => Platform.Settings(at).Select(setting =>
        setting.Name.EndsWith("ClientId", StringComparison.Ordinal) ? (setting.Name, client)
        : keys is not null && setting.Name.EndsWith("JwksUri", StringComparison.Ordinal) ? (setting.Name, keys)
        : setting);

    [GeneratedRegex("login_state \\d+, ")]
    private static partial Regex Logins();

    [GeneratedRegex("reference <b>([0-9A-Z]{4}-[0-9A-Z]{4})</b>")]
    private static partial Regex Reference();
}
