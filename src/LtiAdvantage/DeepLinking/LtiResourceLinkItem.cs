namespace LtiAdvantage.DeepLinking;

/// <summary>A placement of the tool that the platform is to make.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.3. What it opens stands in <see cref="Custom"/>, which copies of a course keep.</remarks>
public sealed record LtiResourceLinkItem : ContentItem
{
    /// <inheritdoc/>
    public override string Type => ContentItemType.LtiResourceLink;

    /// <summary>What it opens, on the tool's own host: platforms find the tool by it, and some refuse an item without.</summary>
    public required string Url { get; init; }

    /// <summary>
    /// Its settings, at least one: names of lower-case letters, digits and <c>_</c> (Moodle doubles others), values of one line of at
    /// most 1,000 characters. A value that begins with <c>$</c> is a variable that the platform fills in.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Custom { get; init; }

    /// <summary>The column that it brings; <see langword="null"/> when it is not graded.</summary>
    public ContentColumn? Column { get; init; }

    /// <summary>When learners can open it.</summary>
    public ContentPeriod? Available { get; init; }

    /// <summary>When learners can hand in their work.</summary>
    public ContentPeriod? Submission { get; init; }

    /// <summary>The wish to be shown in a frame.</summary>
    public ContentFrame? Frame { get; init; }

    /// <summary>The wish to be shown in a window.</summary>
    public ContentWindow? Window { get; init; }
}
