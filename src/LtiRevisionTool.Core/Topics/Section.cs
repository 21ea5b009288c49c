namespace LtiRevisionTool.Core.Topics;

/// <summary>A heading inside a card and the facts under it.</summary>
public sealed record Section(string Heading, IReadOnlyList<Fact> Facts);
