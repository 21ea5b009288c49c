using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.DeepLinking;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Registration;

/// <summary>What Canvas makes of a registration: a developer key that is off, and a tool that is installed nowhere yet.</summary>
internal static class RegisteredTool
{
    private const string Prefix = "https://canvas.instructure.com/lti/";

    public static LmsTool Make(JsonObject request, string clientId, string deploymentId)
    {
        var asked = (JsonObject)request[RegistrationRules.ToolMember]!;
        var domain = RegistrationRules.Text(asked["domain"])!;
        var target = RegistrationRules.Text(asked["target_link_uri"]) ?? $"https://{domain}";
        JsonObject[] pickers =
            [.. ((JsonArray)asked["messages"]!).OfType<JsonObject>().Where(message => RegistrationRules.Text(message["type"]) == "LtiDeepLinkingRequest")];
        return new LmsTool
        {
            ClientId = clientId,
            DeploymentId = deploymentId,
            Name = RegistrationRules.Text(request["client_name"])!,
            LoginUrl = RegistrationRules.Text(request["initiate_login_uri"])!,
            RedirectUris = [.. RegistrationRules.Texts(request["redirect_uris"])],
            KeySetUrl = RegistrationRules.Text(request["jwks_uri"])!,
            TargetUrl = target,
            PickerUrl = pickers is [var first, ..] ? RegistrationRules.Text(first["target_link_uri"]) ?? target : null,
            Domain = domain,
            Scopes = [.. (RegistrationRules.Text(request["scope"]) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Privacy = RegistrationRules.Text(asked[Prefix + "privacy_level"]) is { } level && Privacy.Levels.Contains(level)
                ? level
                : Inferred([.. RegistrationRules.Texts(asked["claims"])]),
            Custom = [.. (asked["custom_parameters"] as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, RegistrationRules.Text(pair.Value)!))],
            Placements = [.. pickers.SelectMany(Placements).Distinct()],
            IsActive = false,
            IsOffered = false,
        };
    }

    /// <summary>By Canvas's names, bare or in full, or by those of the specification; none means the module item.</summary>
    private static IEnumerable<string> Placements(JsonObject message)
    {
        string[] named = [.. RegistrationRules.Texts(message["placements"])];
        return named.Length == 0 ? [Placement.ModuleItem] : named.Select(name => name switch
        {
            "ContentArea" => Placement.ModuleItem,
            "RichTextEditor" => Placement.Editor,
            _ => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name,
        });
    }

    /// <summary>Whatever is listed "just in case" raises the level.</summary>
    private static string Inferred(IReadOnlyList<string> claims)
    {
        var names = claims.Any(claim => claim is "name" or "given_name" or "family_name" or "https://purl.imsglobal.org/spec/lti/claim/lis");
        var email = claims.Contains("email");
        return claims.Contains("picture") || (names && email) ? Privacy.Public
            : names ? Privacy.NameOnly
            : email ? Privacy.EmailOnly
            : Privacy.Anonymous;
    }
}
