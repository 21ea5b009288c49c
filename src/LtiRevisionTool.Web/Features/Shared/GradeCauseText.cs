namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A cause as a teacher reads it, each part a sentence or two.</summary>
/// <param name="What">What happened.</param>
/// <param name="Why">The likely reason.</param>
/// <param name="Do">What to do.</param>
internal sealed record GradeCauseText(string What, string Why, string Do);
