using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>One tool that knows a platform by a client id for each family, and by others whose addresses lead nowhere.</summary>
public sealed class CheckFixture : IAsyncLifetime
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string Grades = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private const string Names = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static readonly string[] Families = ["Generic", "Moodle", "Canvas"];

    private int courses;

    public School School { get; private set; } = null!;

    public ForeignPlatform Platform { get; private set; } = null!;

    internal CheckedLms Lms { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Platform = await ForeignPlatform.StartAsync();
        Lms = await CheckedLms.StartAsync(Platform);
        School = await School.OpenAsync(
        [
            .. Families.SelectMany((family, at) => Settings(at + 1, family, family, Lms.Address + "/keys?of=4")),
            .. Settings(4, "Private", "Moodle", "https://169.254.169.254/keys?secret=1"),
            .. Settings(5, "Away", "Generic", $"http://127.0.0.1:{FreePort.Next()}/keys"),
            .. Settings(6, "Waiting", "Moodle", Lms.Address + "/keys"),
            ("RateLimits__PerMinute", "0"),
        ]);
    }

    public async Task DisposeAsync()
    {
        await School.DisposeAsync();
        await Lms.DisposeAsync();
        await Platform.DisposeAsync();
    }

    /// <summary>A teacher opens an activity in a course that is new to the tool, and from its class page the check.</summary>
    /// <param name="family">The family of the platform.</param>
    /// <param name="change">What is different in the launch.</param>
    public async Task<Page> OpenAsync(string family, Action<JsonObject>? change = null)
    {
        var course = $"course-{Interlocked.Increment(ref courses)}";
        var visitor = new Visitor();
        var (state, nonce) = await Platform.LoginAsync(visitor, School.Tool, ("client_id", family));
        var claims = Platform.Claims(School.Tool, nonce, TimeProvider.System.GetUtcNow(), "teacher-1", "Instructor");
        claims["aud"] = family;
        claims[Lti + "context"] = new JsonObject { ["id"] = course, ["title"] = "History" };
        claims[Lti + "resource_link"] = new JsonObject { ["id"] = "link-of-" + course, ["title"] = "Revision" };
        claims[Grades] = new JsonObject
        {
            ["scope"] = new JsonArray(CheckedLms.LineItem, CheckedLms.Result, CheckedLms.Score),
            ["lineitems"] = Lms.Address + "/items?type_id=3",
        };
        claims[Names] = new JsonObject { ["context_memberships_url"] = Lms.Address + "/members", ["service_versions"] = new JsonArray("2.0") };
        change?.Invoke(claims);
        using var launched = await visitor.PostAsync($"{School.Tool}/lti/launch", [new("id_token", Platform.Sign(claims)), new("state", state)]);
        var room = await visitor.OpenAsync(new Uri(new Uri(School.Tool), launched.Headers.Location!).ToString());
        return await room.FollowAsync("a[href$='/check']");
    }

    public static void WithoutGrades(JsonObject claims) => claims.Remove(Grades);

    public static void WithoutNames(JsonObject claims) => claims.Remove(Names);

    private IEnumerable<(string Name, string Value)> Settings(int at, string name, string family, string keys) =>
    [
        ($"Platforms__{at}__Name", name),
        ($"Platforms__{at}__Issuer", Platform.Address),
        ($"Platforms__{at}__ClientId", name),
        ($"Platforms__{at}__AuthorizationEndpoint", Platform.Address + "/auth"),
        ($"Platforms__{at}__TokenEndpoint", Lms.Address + "/token"),
        ($"Platforms__{at}__JwksUri", keys),
        ($"Platforms__{at}__Family", family),
    ];
}
