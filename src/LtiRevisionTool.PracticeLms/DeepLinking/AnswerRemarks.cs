using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

/// <summary>What the specification asks of an answer, whatever a family of platforms lets pass.</summary>
internal static class AnswerRemarks
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string DeepLinking = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private const int LongestLife = 300;

    public static IEnumerable<string> Of(JsonObject claims, string issuer, LmsTool tool, DateTimeOffset now)
    {
        if (Text(claims["iss"]) != tool.ClientId)
        {
            yield return "iss is not the client id";
        }

        if (!(claims["aud"] is JsonArray list ? list.Select(Text) : [Text(claims["aud"])]).Contains(issuer))
        {
            yield return "aud does not name the platform";
        }

        if (Text(claims["nonce"]) is not { Length: > 0 })
        {
            yield return "no nonce";
        }

        if (Seconds(claims["iat"]) is not { } issued || issued > now.ToUnixTimeSeconds())
        {
            yield return "iat is missing or ahead";
        }
        else if (Seconds(claims["exp"]) is not { } end || end - issued > LongestLife)
        {
            yield return $"exp is missing or more than {LongestLife} seconds after iat";
        }

        foreach (var (name, value) in ((string, string)[])
            [("message_type", "LtiDeepLinkingResponse"), ("version", "1.3.0"), ("deployment_id", tool.DeploymentId)])
        {
            if (Text(claims[Lti + name]) != value)
            {
                yield return $"{name} is not {value}";
            }
        }

        if (claims.ContainsKey(DeepLinking + "data"))
        {
            yield return "data was never sent, and came back";
        }

        foreach (var remark in PickerAnswer.ItemsOf(claims).SelectMany(Item))
        {
            yield return remark;
        }
    }

    private static IEnumerable<string> Item(JsonObject item)
    {
        if (Text(item["type"]) != "ltiResourceLink")
        {
            yield return $"the type {Text(item["type"])} was not asked for";
        }

        if (Text(item["url"]) is null)
        {
            yield return "an item without url";
        }

        if ((item["custom"] as JsonObject ?? []).Any(pair => Text(pair.Value) is null))
        {
            yield return "a custom parameter is no text";
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static long? Seconds(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var seconds) ? seconds : null;
}
