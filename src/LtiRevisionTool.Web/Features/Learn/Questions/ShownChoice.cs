using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>What can be chosen for a part: its meaningless value, and its text.</summary>
internal sealed record ShownChoice(string Value, RichText Text);
