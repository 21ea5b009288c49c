using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace LtiAdvantage.Tests.Http;

/// <summary>The token endpoint of the fake platform.</summary>
internal sealed class FakeTokenEndpoint
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string[]> valid = [];

    /// <summary>How assertions are checked; set once the platform's address is known.</summary>
    public AssertionCheck? Check { get; set; }

    /// <summary>Replaces the answer to a good request; gets the number of the request and the scopes asked for.</summary>
    public Func<int, string[], FakeAnswer>? Answer { get; set; }

    /// <summary>How many tokens were asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>The <c>scope</c> of the last request.</summary>
    public string LastScope { get; private set; } = "";

    /// <summary>The body of a good answer.</summary>
    public static string Good(string token, IEnumerable<string> scopes, string expiresIn = "3600") =>
        $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{expiresIn}},"scope":"{{string.Join(' ', scopes)}}"}""";

    public FakeAnswer Reply(SeenRequest request)
    {
        lock (gate)
        {
            Asked++;
            var form = QueryHelpers.ParseQuery(request.Body);
            LastScope = form["scope"].ToString();
            if (form["grant_type"] != "client_credentials"
                || form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                return FakeAnswer.Json("""{"error":"invalid_request"}""", 400);

            if (Check!.Refusal(form["client_assertion"].ToString()) is { } refusal)
                return FakeAnswer.Json(JsonSerializer.Serialize(new { error = "invalid_client", error_description = refusal }), 400);

            var scopes = LastScope.Split(' ');
            var token = $"token-{Asked}";
            valid[token] = scopes;
            // Moodle calls its JSON a page.
            return Answer?.Invoke(Asked, scopes) ?? new FakeAnswer { Body = Good(token, scopes), ContentType = "text/html; charset=utf-8" };
        }
    }

    public bool Accepts(string? authorization)
    {
        lock (gate)
            return authorization is not null && authorization.StartsWith("Bearer ", StringComparison.Ordinal) && valid.ContainsKey(authorization[7..]);
    }

    /// <summary>Makes every token given so far worthless.</summary>
    public void Revoke()
    {
        lock (gate)
            valid.Clear();
    }
}
