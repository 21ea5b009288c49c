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

    /// <summary>They are not: all that is wrong, file by file in the order of reading, and line by line.</summary>
    public sealed record Broken(IReadOnlyList<TopicError> Errors) : TopicResult;
}
