using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.Registration;

/// <summary>What Moodle makes of a registration: pending, and not in the activity chooser. Labels, icons and placements it drops.</summary>
internal static class RegisteredTool
{
    public static LmsTool Make(JsonObject request, string clientId, string deploymentId)
    {
        var asked = (JsonObject)request[RegistrationRules.ToolMember]!;
        var domain = RegistrationRules.Text(asked, "domain")!;
        var target = RegistrationRules.Text(asked, "target_link_uri") ?? $"https://{domain}";
        var picker = (asked["messages"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(message => RegistrationRules.Text(message, "type") == "LtiDeepLinkingRequest");
        return new LmsTool
        {
            ClientId = clientId,
            DeploymentId = deploymentId,
            Name = RegistrationRules.Text(request, "client_name")!,
            LoginUrl = RegistrationRules.Text(request, "initiate_login_uri")!,
            RedirectUris = [.. ((JsonArray)request["redirect_uris"]!).Select(uri => uri!.ToString())],
            KeySetUrl = RegistrationRules.Text(request, "jwks_uri")!,
            TargetUrl = target,
            PickerUrl = picker is null ? null : RegistrationRules.Text(picker, "target_link_uri") ?? target,
            Domain = domain,
            Scopes = Granted(RegistrationRules.Text(request, "scope") ?? ""),
            Privacy = PrivacyOf([.. (asked["claims"] as JsonArray ?? []).Select(claim => claim!.ToString())]),
            Custom = [.. (asked["custom_parameters"] as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.ToString() ?? ""))],
            IsActive = false,
            IsOffered = false,
        };
    }

    /// <summary>Any scope of grades switches the service on; only that for line items lets a tool make them.</summary>
    private static IReadOnlyList<string> Granted(string scope)
    {
        var asked = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> grades = asked.Contains(Scopes.LineItem) ? Scopes.Grades
            : asked.Any(Scopes.Grades.Contains) ? [Scopes.LineItemReadOnly, Scopes.ResultReadOnly, Scopes.Score]
            : [];
        return [.. grades, .. asked.Where(wish => wish == Scopes.Memberships)];
    }

    private static string PrivacyOf(IReadOnlyList<string> claims) => (claims.Any(claim => claim is "name" or "given_name" or "family_name"), claims.Contains("email")) switch
    {
        (true, true) => Privacy.Public,
        (true, false) => Privacy.NameOnly,
        (false, true) => Privacy.EmailOnly,
        _ => Privacy.Anonymous,
    };
}
