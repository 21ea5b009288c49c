using System.Text.Json;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>
/// What an administrator pasted instead of typing it field by field: the JSON that other tools take, an OpenID configuration, or the
/// lines that a platform shows ("Client ID: …").
/// </summary>
internal static class PastedDetails
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["issuer"] = ManualForm.Issuer,
        ["iss"] = ManualForm.Issuer,
        ["platformid"] = ManualForm.Issuer,
        ["platformissuer"] = ManualForm.Issuer,
        ["clientid"] = ManualForm.ClientId,
        ["deploymentid"] = ManualForm.Deployment,
        ["deploymentids"] = ManualForm.Deployment,
        ["authorizationendpoint"] = ManualForm.Authorization,
        ["authenticationrequesturl"] = ManualForm.Authorization,
        ["authrequesturl"] = ManualForm.Authorization,
        ["authloginurl"] = ManualForm.Authorization,
        ["oidcauthurl"] = ManualForm.Authorization,
        ["tokenendpoint"] = ManualForm.Token,
        ["accesstokenurl"] = ManualForm.Token,
        ["authtokenurl"] = ManualForm.Token,
        ["tokenurl"] = ManualForm.Token,
        ["jwksuri"] = ManualForm.Keys,
        ["jwksurl"] = ManualForm.Keys,
        ["keyseturl"] = ManualForm.Keys,
        ["publickeyseturl"] = ManualForm.Keys,
        ["publickeyset"] = ManualForm.Keys,
    };

    /// <summary>The fields that were recognised; empty when there was nothing to recognise.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in text.TrimStart().StartsWith('{') ? Json(text) : Lines(text))
        {
            if (Meanings.TryGetValue(Plain(name), out var field) && value.Trim() is { Length: > 0 } given)
            {
                found.TryAdd(field, given);
            }
        }

        return found;
    }

    private static List<(string Name, string Value)> Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateObject().Select(member => (member.Name, TextOf(member.Value)))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => TextOf(value[0]),
        _ => "",
    };

    private static IEnumerable<(string Name, string Value)> Lines(string text) => text.Split('\n')
        .Select(line => line.Split(':', 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => (parts[0], parts[1]));

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
