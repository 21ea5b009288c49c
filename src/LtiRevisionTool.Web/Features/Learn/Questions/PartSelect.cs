namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>The select of a part that has a label of its own.</summary>
/// <param name="Empty">What it says while nothing is chosen.</param>
internal sealed record PartSelect(ShownPart Part, IReadOnlyList<ShownChoice> Choices, string Empty);
