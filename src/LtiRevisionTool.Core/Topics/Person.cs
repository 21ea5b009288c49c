namespace LtiRevisionTool.Core.Topics;

/// <summary>Somebody to know: name, years of life ("1870–1924") and part in the story.</summary>
public sealed record Person(string Name, string Dates, RichText Role);
