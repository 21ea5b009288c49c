namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A source to read before the question.</summary>
/// <param name="Label">What it is, and whether it is real; plain text.</param>
/// <param name="Html">The source, safe HTML.</param>
internal sealed record ShownSource(string Label, string Html);
