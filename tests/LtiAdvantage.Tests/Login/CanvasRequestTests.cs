using LtiAdvantage.Tests.Launch;

namespace LtiAdvantage.Tests.Login;

/// <summary>What a browser brings to Canvas after the login initiation.</summary>
public sealed class CanvasRequestTests
{
    /// <summary>State and nonce travel in an address that is redirected once more.</summary>
    private const int MostLetters = 64;

    private readonly LoginBench bench = new();

    [Fact]
    public async Task The_parameters_are_those_of_a_request_that_Canvas_took()
    {
        var captured = Captured.Read("canvas", "authentication-request.json")["params"]!.AsObject();

        var query = LoginBench.Query(await bench.StartsAsync(LoginBench.Given(("client_id", "tool-17"), ("lti_message_hint", "h"))));

        Assert.Equal(captured.Select(parameter => parameter.Key).Order(), query.Keys.Order());
        Assert.All((string[])["scope", "response_type", "response_mode", "prompt"], name => Assert.Equal((string?)captured[name], query[name]));
    }

    [Fact]
    public async Task The_address_stays_short()
    {
        var query = LoginBench.Query(await bench.StartsAsync(LoginBench.Given(("client_id", "tool-17"), ("lti_message_hint", "h"))));

        Assert.All((string[])["state", "nonce"], name => Assert.InRange(query[name].Length, 1, MostLetters));
    }
}
