using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>A wrong typed answer that was foreseen, what is said about it, and the wrong ideas it shows.</summary>
public sealed record KnownWrong(string Answer, RichText Feedback, IReadOnlyList<string> Misconceptions);
