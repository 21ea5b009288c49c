namespace LtiRevisionTool.Core.Parsing;

/// <summary>Something broken in a topic's files: where, by file and line from 1, and why.</summary>
public sealed record TopicError(string File, int Line, string Reason)
{
    /// <summary><c>file:line: reason</c>, as compilers write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Reason}");
}
