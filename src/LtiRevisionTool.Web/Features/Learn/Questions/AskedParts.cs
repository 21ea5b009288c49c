namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Several parts, each with a select or radios of its own, and the same choices for all.</summary>
internal sealed record AskedParts : AskedQuestion
{
    public required IReadOnlyList<ShownPart> Parts { get; init; }

    public required IReadOnlyList<ShownChoice> Choices { get; init; }

    /// <summary>What follows the last part, safe HTML: the end of a text with gaps.</summary>
    public string After { get; init; } = "";
}
