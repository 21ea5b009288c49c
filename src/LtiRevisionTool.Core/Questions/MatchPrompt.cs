using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>One thing to find the match of, and the id of the right option.</summary>
public sealed record MatchPrompt(string Id, RichText Text, string Key);
