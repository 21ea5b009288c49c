using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>Something that a course can get: a topic as a whole, the notes of a card, or a checkpoint.</summary>
internal sealed record PickedPart(Topic Topic, LinkPart Part)
{
    /// <summary>"stalin-dictatorship/checkpoint-4": in forms, in addresses, and the column's resource id.</summary>
    public string Value => ColumnIdentity.ResourceId(Topic, Part);

    public int Marks => Part.CheckpointsOf(Topic).Sum(checkpoint => checkpoint.MaxMarks);

    public int Questions => Part.CheckpointsOf(Topic).Sum(checkpoint => checkpoint.Questions.Count);

    /// <summary>The activity's name in the course.</summary>
    public string Title => Part switch
    {
        LinkPart.Checkpoint one => $"Checkpoint {one.Number}: {Topic.FindCard(one.Number)?.ShortTitle}",
        LinkPart.Card one => $"Notes {one.Number}: {Topic.FindCard(one.Number)?.ShortTitle}",
        _ => Topic.Title,
    };

    /// <summary>"9 questions, 18 marks", or null where there is nothing to answer.</summary>
    public string? Size => Questions == 0 ? null : $"{MarkWords.Count(Questions, "question")}, {MarkWords.Marks(Marks)}";
}
