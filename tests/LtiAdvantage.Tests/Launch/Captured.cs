using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Launch;
using LtiAdvantage.Login;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Launches recorded from real platforms, played again.</summary>
internal static class Captured
{
    public static string Folder(string platform) => Path.Combine(AppContext.BaseDirectory, "Captures", platform);

    public static JsonObject Read(string platform, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(platform), file)))!.AsObject();

    /// <summary>When it was signed.</summary>
    public static DateTimeOffset At(JsonObject claims) => DateTimeOffset.FromUnixTimeSeconds(claims["iat"]!.GetValue<long>());

    /// <summary>The tool is at home where the platform was told that it is.</summary>
    public static string Home(JsonObject claims) => new Uri(claims[LtiClaim.TargetLinkUri]!.GetValue<string>()).GetLeftPart(UriPartial.Authority);

    /// <summary>A token that Moodle signed, with its key set; signed again by us where the capture holds the claims alone.</summary>
    public static (JsonObject Claims, string Token, string Keys) Moodle(string file)
    {
        var capture = Read("moodle-4.5.6", file);
        var claims = capture["claims"]!.AsObject();
        return capture["raw_id_token"] is { } signed
            ? (claims, signed.GetValue<string>(), Read("moodle-4.5.6", "jwks.json")["body"]!.ToJsonString())
            : (claims, Bench.Sign(claims.ToJsonString()), SigningKey.Set(SigningKey.First.Jwk()));
    }

    /// <summary>The login is one of ours but for its nonce, which is the captured one.</summary>
    public static async Task<(Bench Bench, LaunchResult Result)> LaunchAsync(Bench bench, JsonObject claims, string token, string keys, TimeSpan late = default)
    {
        bench.Registration = bench.Registration with { Issuer = claims["iss"]!.GetValue<string>(), ClientId = claims["aud"]!.GetValue<string>() };
        bench.Server.ReplaceText(bench.JwksUri, keys);
        var login = await bench.LoginAsync(claims[LtiClaim.TargetLinkUri]!.GetValue<string>(), claims[LtiClaim.DeploymentId]!.GetValue<string>());
        var state = bench.States.All.Single();
        bench.States.All[state.Key] = state.Value with { NonceHash = Secrets.Hash(claims["nonce"]!.GetValue<string>()) };
        bench.Time.Advance(late);
        return (bench, await bench.LaunchAsync(login, token));
    }
}
