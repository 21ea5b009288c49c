namespace LtiRevisionTool.Core.Topics;

/// <summary>A question that parts the two sides of an argument: its name, the question, and what each side answers.</summary>
public sealed record ArgumentTest(string Name, string Question, BackedText For, BackedText Against);
