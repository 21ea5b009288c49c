namespace LtiRevisionTool.Core.Topics;

/// <summary>A point to make, the evidence for it, and the ids of the facts that hold the evidence.</summary>
public sealed record PlanPoint(string Point, RichText Evidence, IReadOnlyList<string> Facts);
