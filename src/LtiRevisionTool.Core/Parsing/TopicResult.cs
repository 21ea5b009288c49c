using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>What reading a topic's files came to.</summary>
public abstract record TopicResult
{
    private TopicResult()
    {
    }

    /// <summary>The files are whole.</summary>
    public sealed record Parsed(Topic Topic) : TopicResult;

    /// <summary>They are not: all that is wrong, by file and line.</summary>
    public sealed record Broken(IReadOnlyList<TopicError> Errors) : TopicResult;
}
