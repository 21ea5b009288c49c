namespace LtiRevisionTool.Core.Questions;

/// <summary>Four options, one right.</summary>
public sealed record SingleChoice : ChoiceQuestion
{
    /// <inheritdoc/>
    public override string Kind => "single-choice";
}
