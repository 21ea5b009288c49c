namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>Lines under one heading ("True, because"); null where they need none.</summary>
internal sealed record PaperGroup(string? Heading, IReadOnlyList<PaperLine> Lines);
