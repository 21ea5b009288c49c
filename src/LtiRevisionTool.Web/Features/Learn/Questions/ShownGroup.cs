namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Options under one heading ("True, because"); a list without groups is one group without a heading.</summary>
internal sealed record ShownGroup(string? Id, string? Heading, IReadOnlyList<ShownOption> Options);
