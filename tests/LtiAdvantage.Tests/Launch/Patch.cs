using System.Text.Json.Nodes;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Changes claims as a piece of JSON says: <c>lti:</c> stands for the prefix of LTI, the value <c>absent</c> removes.</summary>
internal static class Patch
{
    public static Action<JsonObject> Of(string json) => claims =>
    {
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            var whole = name.Replace("lti:", "https://purl.imsglobal.org/spec/lti/claim/", StringComparison.Ordinal);
            if (value is JsonValue text && text.TryGetValue<string>(out var word) && word == "absent") claims.Remove(whole);
            else claims[whole] = value?.DeepClone();
        }
    };
}
