namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>One line to type.</summary>
internal sealed record AskedText : AskedQuestion
{
    /// <summary>What was typed before and refused, so that it can be mended.</summary>
    public required string Typed { get; init; }
}
