namespace LtiRevisionTool.Core.Topics;

/// <summary>Words of an argument, and the ids of the facts that they rest on.</summary>
public sealed record BackedText(RichText Text, IReadOnlyList<string> Facts);
