using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>A short source and four readings of it, one of them best.</summary>
public sealed record SourceInference : ChoiceQuestion
{
    /// <inheritdoc/>
    public override string Kind => "source-inference";

    /// <summary>What the source is; for an invented one it must say so, and must be shown.</summary>
    public required string SourceLabel { get; init; }

    /// <summary>The source itself.</summary>
    public required RichText Source { get; init; }

    private protected override void AddContent(ContentHash content)
    {
        base.AddContent(content);
        content.Add(SourceLabel).Add(Source);
    }
}
