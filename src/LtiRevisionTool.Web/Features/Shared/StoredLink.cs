using System.Text.Json;
using System.Text.Json.Serialization;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a link asks for, as it is kept with its placement, and what it means together with a teacher's own settings.</summary>
internal static class StoredLink
{
    private static readonly string[] Names =
        ["topic", "part", "graded", "points", "attempts", "counts", "feedback", "opens", "due", "closes"];

    internal sealed record Link(Dictionary<string, string> Custom, string Target);

    /// <summary>Keeps the parameters that mean something to the tool; whatever else a platform sends is dropped.</summary>
    public static string Write(IReadOnlyDictionary<string, string> custom, string target)
    {
        var kept = Names.Where(custom.ContainsKey).ToDictionary(name => name, name => custom[name], StringComparer.Ordinal);
        return JsonSerializer.Serialize(new Link(kept, target), StoredLinkJson.Default.Link);
    }

    /// <summary>The settings that count.</summary>
    /// <param name="topics">The topics that are installed.</param>
    /// <param name="link">What <see cref="Write"/> made.</param>
    /// <param name="own">Settings changed by a teacher, as a JSON object of strings; null when there are none.</param>
    public static LinkSettings Read(IReadOnlyList<Topic> topics, string link, string? own)
    {
        var stored = JsonSerializer.Deserialize(link, StoredLinkJson.Default.Link)
            ?? throw new InvalidOperationException("The stored settings of a link are empty.");
        var changed = own is null ? null : JsonSerializer.Deserialize(own, StoredLinkJson.Default.DictionaryStringString);
        return LinkReader.Read(topics, changed ?? [], stored.Custom, stored.Target);
    }
}

[JsonSerializable(typeof(StoredLink.Link))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredLinkJson : JsonSerializerContext;
