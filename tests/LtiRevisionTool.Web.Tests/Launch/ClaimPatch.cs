using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>
/// Changes claims as a piece of JSON says: <c>lti:</c> stands for the prefix of LTI, the value <c>absent</c> removes, <c>"@-60"</c> is a
/// minute ago and <c>{x*256}</c> many letters.
/// </summary>
internal static partial class ClaimPatch
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    public static void Apply(JsonObject claims, string patch, DateTimeOffset now)
    {
        var json = Instant().Replace(patch, match => (now.ToUnixTimeSeconds() + long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        json = Many().Replace(json, match => new string('x', int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        json = json.Replace("{client}", ForeignPlatform.ClientId, StringComparison.Ordinal).Replace("{issuer}", (string?)claims["iss"] ?? "", StringComparison.Ordinal);
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            var whole = name.Replace("lti:", Lti, StringComparison.Ordinal);
            claims.Remove(whole);
            if (value is not JsonValue text || !text.TryGetValue<string>(out var word) || word != "absent")
            {
                claims[whole] = value?.DeepClone();
            }
        }
    }

    [GeneratedRegex("\"@(-?[0-9]+)\"")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\{x\*([0-9]+)\}")]
    private static partial Regex Many();
}
