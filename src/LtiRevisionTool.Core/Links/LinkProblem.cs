namespace LtiRevisionTool.Core.Links;

/// <summary>A setting of a link that cannot be used: its name and its value. The default takes its place.</summary>
public sealed record LinkProblem(string Setting, string Value);
