using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>A statement to call true or false, with two reasons for each verdict: 1 mark when verdict and reason are right.</summary>
public sealed record TrueFalseReason : ChoiceQuestion
{
    /// <inheritdoc/>
    public override string Kind => "true-false-reason";

    /// <summary>The statement that is judged.</summary>
    public required RichText Statement { get; init; }

    /// <summary>Whether the statement is true: the verdict of the right option.</summary>
    public bool Truth => Options.Single(option => option.Id == Key).Verdict == true;

    private protected override void AddContent(ContentHash content)
    {
        base.AddContent(content);
        content.Add(Statement);
    }
}
