using System.Text.Json;
using System.Text.Json.Serialization;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a link asks for, as it is kept with its placement, and what it means together with a teacher's own settings.</summary>
internal static class StoredLink
{
    private static readonly string[] Dates = [SettingsForm.Opens, SettingsForm.Due, SettingsForm.Closes];

    private static readonly string[] Names = ["topic", "part", "graded", "points", "attempts", "counts", "feedback", .. Dates];

    /// <param name="Custom">The parameters of the link.</param>
    /// <param name="Target">Its address.</param>
    /// <param name="Source">What the link asked for that it was copied from, where its own settings were lost; else null.</param>
    internal sealed record Link(Dictionary<string, string> Custom, string Target, Dictionary<string, string>? Source = null);

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
        var stored = Parse(link);
        return LinkReader.Read(topics, own is null ? [] : ReadOwn(own), All(stored), stored.Target);
    }

    /// <summary>Settings of a teacher by their names.</summary>
    public static Dictionary<string, string> ReadOwn(string own) => JsonSerializer.Deserialize(own, StoredLinkJson.Default.DictionaryStringString) ?? [];

    /// <summary>
    /// Gives a link that names nothing what the one asked for that it was copied from. Its dates stay behind: a copy is for another class.
    /// </summary>
    /// <param name="topics">The topics that are installed.</param>
    /// <param name="link">What <see cref="Write"/> made of the copy.</param>
    /// <param name="source">And of the other.</param>
    public static string Recover(IReadOnlyList<Topic> topics, string link, string source)
    {
        if (Read(topics, source, own: null) is not { NamesNothing: false, Topic: { } topic, Part: { } part })
        {
            return link;
        }

        var other = All(Parse(source)).Where(setting => !Dates.Contains(setting.Key)).ToDictionary(StringComparer.Ordinal);
        (other["topic"], other["part"]) = (topic.Slug, part.Word);
        return JsonSerializer.Serialize(Parse(link) with { Source = other }, StoredLinkJson.Default.Link);
    }

    /// <summary>Does the link show what another asked for that it was copied from?</summary>
    public static bool IsRecovered(string link) => Parse(link).Source is not null;

    private static Link Parse(string link) => JsonSerializer.Deserialize(link, StoredLinkJson.Default.Link)
        ?? throw new InvalidOperationException("The stored settings of a link are empty.");

    private static Dictionary<string, string> All(Link link)
    {
        var all = new Dictionary<string, string>(link.Source ?? [], StringComparer.Ordinal);
        foreach (var (name, value) in link.Custom)
        {
            all[name] = value;
        }

        return all;
    }
}

[JsonSerializable(typeof(StoredLink.Link))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class StoredLinkJson : JsonSerializerContext;
