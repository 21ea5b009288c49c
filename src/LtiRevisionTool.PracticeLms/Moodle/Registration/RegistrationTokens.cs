using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Moodle.Registration;

/// <summary>The tokens that let a tool register once, or change its registration as often as it likes within the hour.</summary>
internal sealed class RegistrationTokens(KeyRing keys, TimeProvider time) : IForgetful
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int TokenSeconds = 3600;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Subject, bool IsUpdate, DateTimeOffset Ends, bool Used)> _tokens = [];

    /// <summary>A token for one registration: a JWT of the LMS with the client id to come.</summary>
    public string New() => Make(RandomNumberGenerator.GetString(Letters, 15), isUpdate: false);

    /// <summary>A token to change what the tool of a deployment registered.</summary>
    public string NewUpdate(string deploymentId) => Make(deploymentId, isUpdate: true);

    /// <summary>What becomes of a token: what it stands for, or the status and word with which Moodle refuses it.</summary>
    public (string? Subject, bool IsUpdate, int Status, string Word) Look(string? token)
    {
        lock (_gate)
        {
            return token is not { Length: > 0 } ? (null, false, 401, "missing_registration_token")
                : !_tokens.TryGetValue(token, out var known) ? (null, false, 404, "Wrong number of segments")
                : known.Ends <= time.GetUtcNow() ? (null, false, 404, "Expired token")
                : known.Used ? (null, false, 401, "token_already_used")
                : (known.Subject, known.IsUpdate, 200, "");
        }
    }

    /// <summary>Uses the token of a first registration up.</summary>
    /// <returns>False when another request used it first.</returns>
    public bool Use(string token)
    {
        lock (_gate)
        {
            var known = _tokens[token];
            _tokens[token] = known with { Used = !known.IsUpdate };
            return !known.Used;
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _tokens.Clear();
        }
    }

    private string Make(string subject, bool isUpdate)
    {
        var now = time.GetUtcNow();
        var claims = new JsonObject
        {
            ["sub"] = subject,
            ["scope"] = isUpdate ? "reg-update" : "reg",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + TokenSeconds,
        };
        var token = keys.Sign(claims, wrongKey: false);
        lock (_gate)
        {
            _tokens[token] = (subject, isUpdate, now.AddSeconds(TokenSeconds), Used: false);
        }

        return token;
    }
}
