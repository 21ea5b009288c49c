namespace LtiRevisionTool.Core.Topics;

/// <summary>One name in a picture of who stood where. Spans follow one another and do not overlap.</summary>
public sealed record StoodRow(string Name, IReadOnlyList<StoodSpan> Spans);
