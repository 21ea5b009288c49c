using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>Something that can be chosen.</summary>
public sealed record Option
{
    /// <summary>Unique in its question; never shown before the answer is in, because it could give the key away.</summary>
    public required string Id { get; init; }

    /// <summary>What the pupil reads.</summary>
    public required RichText Text { get; init; }

    /// <summary>What is said to somebody who wrongly chose it; null for a key.</summary>
    public RichText? Feedback { get; init; }

    /// <summary>The id of the wrong idea that choosing it shows, or null.</summary>
    public string? Misconception { get; init; }

    /// <summary>In true/false with reason: the verdict that this reason belongs to. Null in all other kinds.</summary>
    public bool? Verdict { get; init; }
}
