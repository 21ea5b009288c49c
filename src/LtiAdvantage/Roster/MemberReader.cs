using System.Collections.ObjectModel;
using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Grades;
using LtiAdvantage.Launch;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Roster;

/// <summary>Reads one member, forgiving in all but who it is.</summary>
internal static class MemberReader
{
    private const int LongestIdentifier = 255;

    /// <summary>The member; null when it is no object or does not say whom it is about.</summary>
    public static RosterMember? Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || JsonReading.Text(item, "user_id") is not { Length: <= LongestIdentifier } user || !SafeText.IsIdentifier(user)) return null;
        var claims = new ClaimReader(item);
        return new RosterMember
        {
            UserId = user,
            Status = StatusOf(claims.Find("status")),
            Name = claims.Text("name"),
            GivenName = claims.Text("given_name"),
            FamilyName = claims.Text("family_name"),
            Roles = Roles.From(RolesOf(claims.Find("roles"))),
            Custom = Launches(claims.Find("message")).Select(OptionalClaims.Custom).FirstOrDefault() ?? ReadOnlyDictionary<string, string>.Empty,
        };
    }

    private static MemberStatus StatusOf(JsonElement? status) => status?.ToString().ToLowerInvariant() switch
    {
        null or "active" => MemberStatus.Active,
        "deleted" => MemberStatus.Deleted,
        _ => MemberStatus.Inactive,
    };

    // Roles joined by commas have been seen, with nothing between two of them.
    private static IEnumerable<string> RolesOf(JsonElement? roles) => roles switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(role => role.ValueKind == JsonValueKind.String).Select(role => role.GetString()!).Where(role => role.Length > 0),
        { ValueKind: JsonValueKind.String } joined => joined.GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };

    private static IEnumerable<ClaimReader> Launches(JsonElement? messages) => messages is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(message => message.ValueKind == JsonValueKind.Object).Select(message => new ClaimReader(message))
            .Where(message => (message.Exact(LtiClaim.MessageType) ?? LtiMessageType.ResourceLinkRequest) == LtiMessageType.ResourceLinkRequest)
        : [];
}
