namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>The questions of a checkpoint, on a sheet of their own.</summary>
/// <param name="Heading">"Checkpoint 1: 9 questions, 18 marks".</param>
internal sealed record BookletSheet(string Id, string Heading, IReadOnlyList<PaperQuestion> Questions);
