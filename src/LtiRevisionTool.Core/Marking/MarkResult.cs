using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Marking;

/// <summary>What marking makes of a response: marks, or a refusal that uses up no try.</summary>
public abstract record MarkResult
{
    private MarkResult()
    {
    }

    /// <summary>The response was marked.</summary>
    public sealed record Marked : MarkResult
    {
        /// <summary>Whole marks earned, from 0 to <see cref="Max"/>.</summary>
        public required int Marks { get; init; }

        /// <summary>Whole marks of a perfect answer.</summary>
        public required int Max { get; init; }

        /// <summary>False when the response was blank: 0 marks, but not wrong.</summary>
        public required bool Answered { get; init; }

        /// <summary>Why these marks.</summary>
        public required MarkReason Reason { get; init; }

        /// <summary>Each option, event, prompt, gap or card and what became of it; empty for typed answers.</summary>
        public IReadOnlyList<MarkedPart> Parts { get; init; } = [];

        /// <summary>What to say about this very answer, before the question's explanation. Mostly empty when all is right.</summary>
        public IReadOnlyList<RichText> Feedback { get; init; } = [];

        /// <summary>Ids of the wrong ideas that this answer shows.</summary>
        public IReadOnlyList<string> Misconceptions { get; init; } = [];

        /// <summary>For <see cref="MarkReason.Near"/> and <see cref="MarkReason.Variant"/>: the standard spelling to show.</summary>
        public string? StandardSpelling { get; init; }

        /// <summary>For ordering: how many pairs of events are the wrong way round; otherwise 0.</summary>
        public int WrongPairs { get; init; }

        /// <summary>All marks were earned.</summary>
        public bool IsRight => Marks == Max;
    }

    /// <summary>The response cannot be marked and uses up no try: say why and ask again.</summary>
    /// <param name="Reason">For programs and tests.</param>
    /// <param name="Message">For the pupil: what to do.</param>
    public sealed record Refused(RefusalReason Reason, string Message) : MarkResult;
}
