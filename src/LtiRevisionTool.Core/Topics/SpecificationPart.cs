namespace LtiRevisionTool.Core.Topics;

/// <summary>A part of a course: its id ("3A"), and what it is about.</summary>
public sealed record SpecificationPart(string Id, string About);
