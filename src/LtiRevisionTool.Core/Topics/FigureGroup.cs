namespace LtiRevisionTool.Core.Topics;

/// <summary>Numbers of one thing: what is counted, in which unit, and the numbers.</summary>
public sealed record FigureGroup(string Name, string Unit, IReadOnlyList<Figure> Rows);
