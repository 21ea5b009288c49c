using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>A part of a question with a control of its own: an event, a prompt, an evidence card, or the words before a gap.</summary>
/// <param name="Field">Name of the control.</param>
/// <param name="Given">The choice that was posted for it and not marked; empty when none.</param>
internal sealed record ShownPart(string Field, RichText Text, string Given);
