namespace LtiRevisionTool.Core.Topics;

/// <summary>A work that facts rest on: id in the topic's files ("kotkin-1") and the work as it is printed.</summary>
public sealed record Source(string Id, string Work);
