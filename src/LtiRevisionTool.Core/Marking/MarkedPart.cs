using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Marking;

/// <summary>One option, event, prompt, gap or evidence card after marking.</summary>
public sealed record MarkedPart
{
    /// <summary>The id of the option, event, prompt, gap or card.</summary>
    public required string Id { get; init; }

    /// <summary>What became of it.</summary>
    public required PartState State { get; init; }

    /// <summary>What the pupil gave it: option id, choice id, side or place (from "1"); null when nothing, and for options.</summary>
    public string? Given { get; init; }

    /// <summary>What is right, in the same terms; null for options.</summary>
    public string? Key { get; init; }

    /// <summary>What to say about this part; null when nothing.</summary>
    public RichText? Feedback { get; init; }
}
