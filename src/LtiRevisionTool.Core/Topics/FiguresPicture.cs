namespace LtiRevisionTool.Core.Topics;

/// <summary>Numbers with their uncertainty: a heading, the same in words, and groups that are drawn on a scale each.</summary>
public sealed record FiguresPicture(string Title, RichText Text, IReadOnlyList<FigureGroup> Groups);
