namespace LtiRevisionTool.Core.Topics;

/// <summary>One side of an argument, and the plan of an answer that takes it.</summary>
public sealed record ArgumentSide(string Title, IReadOnlyList<PlanPoint> Plan);
