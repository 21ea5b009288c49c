namespace LtiRevisionTool.Core.Topics;

/// <summary>A contested point: the question in a few words, and who says what.</summary>
public sealed record Debate(RichText Question, RichText Text);
