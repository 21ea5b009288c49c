using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Moodle.Registration;

/// <summary>The tools that registered themselves, and the tokens that let one register once.</summary>
internal sealed class RegisteredTools(KeyRing keys, TimeProvider time) : IForgetful
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int TokenSeconds = 3600;

    private readonly Lock _gate = new();
    private readonly List<RegisteredTool> _tools = [];
    private readonly Dictionary<string, (string ClientId, DateTimeOffset Ends, bool Used)> _tokens = [];

    public IReadOnlyList<RegisteredTool> All()
    {
        lock (_gate)
        {
            return [.. _tools];
        }
    }

    /// <summary>A token for one registration: a JWT of the LMS with the client id to come.</summary>
    public string NewToken()
    {
        var now = time.GetUtcNow();
        var clientId = RandomNumberGenerator.GetString(Letters, 15);
        var claims = new JsonObject
        {
            ["sub"] = clientId,
            ["scope"] = "reg",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + TokenSeconds,
        };
        var token = keys.Sign(claims, wrongKey: false);
        lock (_gate)
        {
            _tokens[token] = (clientId, now.AddSeconds(TokenSeconds), Used: false);
        }

        return token;
    }

    /// <summary>What becomes of a token: the client id that it stands for, or the status and word with which Moodle refuses it.</summary>
    public (string? ClientId, int Status, string Word) Look(string? token)
    {
        lock (_gate)
        {
            return token is not { Length: > 0 } ? (null, 401, "missing_registration_token")
                : !_tokens.TryGetValue(token, out var known) ? (null, 404, "Wrong number of segments")
                : known.Ends <= time.GetUtcNow() ? (null, 404, "Expired token")
                : known.Used ? (null, 401, "token_already_used")
                : (known.ClientId, 200, "");
        }
    }

    /// <summary>Adds a tool and uses its token up.</summary>
    /// <returns>Null when another request used the token first.</returns>
    public RegisteredTool? Add(string token, string name, string url, bool sharesNames)
    {
        lock (_gate)
        {
            if (_tokens[token] is not { Used: false } fresh)
            {
                return null;
            }

            _tokens[token] = fresh with { Used = true };
            // The first deployment is the tool's that the LMS starts with.
            var tool = new RegisteredTool(fresh.ClientId, $"{_tools.Count + 2}", name, url, sharesNames, IsActive: false);
            _tools.Add(tool);
            return tool;
        }
    }

    public void Activate(string clientId)
    {
        lock (_gate)
        {
            var at = _tools.FindIndex(tool => tool.ClientId == clientId);
            if (at >= 0)
            {
                _tools[at] = _tools[at] with { IsActive = true };
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _tools.Clear();
            _tokens.Clear();
        }
    }
}
