namespace LtiRevisionTool.Core.Topics;

/// <summary>The course that a topic belongs to, and the parts of it that cards are about.</summary>
public sealed record Specification(string Name, IReadOnlyList<SpecificationPart> Parts);
