using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;
using Microsoft.Extensions.Time.Testing;

namespace LtiAdvantage.Tests.Login;

/// <summary>A tool at https://tool.example that knows one platform.</summary>
internal sealed class LoginBench
{
    private readonly LoginInitiator initiator;

    public LoginBench(string publicUrl = "https://tool.example")
    {
        Registrations.All.Add(Registered(1, "https://school.example", "tool-17"));
        initiator = new LoginInitiator(Registrations, States, new LtiToolOptions { PublicUrl = new Uri(publicUrl) }, Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public MemoryRegistrations Registrations { get; } = new();

    public MemoryStates States { get; } = new();

    public static Registration Registered(int id, string issuer, string clientId) => new()
    {
        Id = new Guid(id, 0, 0, new byte[8]),
        Issuer = issuer,
        ClientId = clientId,
        AuthorizationEndpoint = "https://school.example/auth",
        TokenEndpoint = "https://school.example/token",
        JwksUri = "https://school.example/keys",
    };

    public static List<KeyValuePair<string, string>> Given(params (string Name, string Value)[] changes)
    {
        var values = new Dictionary<string, string> { ["iss"] = "https://school.example", ["login_hint"] = "user-5", ["target_link_uri"] = "https://tool.example/learn/cold-war" };
        foreach (var (name, value) in changes) values[name] = value;
        return [.. values];
    }

    public static Dictionary<string, string> Query(LoginResult.Redirect redirect) =>
        new Uri(redirect.Location).Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    public async Task<LoginResult.Redirect> StartsAsync(IReadOnlyList<KeyValuePair<string, string>> parameters, Guid? registration = null) =>
        Assert.IsType<LoginResult.Redirect>(await initiator.StartAsync(new LoginRequest(parameters) { RegistrationId = registration }, default));

    public async Task<LtiError> RefusesAsync(IReadOnlyList<KeyValuePair<string, string>> parameters, string reason, int status, Guid? registration = null)
    {
        var refused = Assert.IsType<LoginResult.Refused>(await initiator.StartAsync(new LoginRequest(parameters) { RegistrationId = registration }, default));
        Assert.Equal((reason, status), (refused.Error.Reason, refused.Error.Status));
        Assert.Empty(States.All);
        return refused.Error;
    }
}
