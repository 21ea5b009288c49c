namespace LtiRevisionTool.Core.Topics;

/// <summary>A wrong idea that answers can show: id ("M01"), the idea in words, one sentence against it, and the facts that put it right.</summary>
public sealed record Misconception(string Id, RichText Idea, RichText Answer, IReadOnlyList<string> Facts);
