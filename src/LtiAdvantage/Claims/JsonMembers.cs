using System.Text.Json.Nodes;

namespace LtiAdvantage.Claims;

/// <summary>Writes objects of JSON in which what is not set is left out.</summary>
internal static class JsonMembers
{
    /// <summary>An object of the members that have a value.</summary>
    public static JsonObject Of(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
