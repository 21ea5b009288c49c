using LtiAdvantage.Errors;

namespace LtiAdvantage.Messages;

/// <summary>What a course or a link was copied from, as a platform fills in <c>$Context.id.history</c> and <c>$ResourceLink.id.history</c>.</summary>
/// <remarks>
/// LTI Core 1.3, appendix C: ids separated by commas, the most recent first. A custom parameter can be typed by whoever edits a link, so
/// that nothing here is more than a hint.
/// </remarks>
public static class IdHistory
{
    /// <summary>How many are kept: the nearest.</summary>
    public const int Most = 8;

    private const int LongestIdentifier = 255;
    private const int MostLookedAt = 64;

    // Canvas ends a long list so, or gives up over it.
    private static readonly string[] NoIds = ["truncated", "timed out"];

    /// <summary>The ids, the nearest first, each once. What cannot be one is passed over.</summary>
    /// <param name="value">The value of the parameter; null, empty or the name of the variable itself where the platform filled in nothing.</param>
    /// <param name="own">The id of the course or link itself, which is not its own source; null where it has none.</param>
    public static IReadOnlyList<string> Read(string? value, string? own)
    {
        var found = new List<string>();
        var lookedAt = 0;
        foreach (var range in value.AsSpan().Split(','))
        {
            if (found.Count == Most || lookedAt++ == MostLookedAt) break;
            var text = value.AsSpan()[range].Trim();
            if (text.Length is 0 or > LongestIdentifier || text[0] == '$') continue;
            var id = text.ToString();
            if (id != own && !found.Contains(id) && !NoIds.Contains(id) && SafeText.IsIdentifier(id)) found.Add(id);
        }
        return found;
    }
}
