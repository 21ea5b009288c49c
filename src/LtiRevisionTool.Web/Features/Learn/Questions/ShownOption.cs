namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>An option on the page: its meaningless value, and its text as safe HTML.</summary>
internal sealed record ShownOption(string Value, string Html, bool Chosen);
