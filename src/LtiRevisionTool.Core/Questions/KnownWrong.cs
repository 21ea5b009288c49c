using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>A wrong typed answer that was foreseen, what is said about it, and the wrong idea that it shows.</summary>
public sealed record KnownWrong(string Answer, RichText Feedback, string? Misconception);
