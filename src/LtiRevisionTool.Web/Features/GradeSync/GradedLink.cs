using LtiAdvantage.Grades;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>The link that a grade belongs to, as its column and its scores need it.</summary>
internal sealed class GradedLink(IReadOnlyList<Topic> topics, LeasedGrade grade)
{
    private readonly LinkSettings settings = StoredLink.Read(topics, grade.LinkSettings, grade.OwnSettings);

    /// <summary>Whether a column may be made: what the launch came to, unless the teacher has said since that nothing is graded here.</summary>
    public bool MayMakeColumn => grade.MakesColumn && settings.Graded != false;

    /// <summary>Whether all marks come from one checkpoint: then a better mark is a better attempt, elsewhere it may be the next part.</summary>
    public bool IsOneCheckpoint => settings is { Topic: { } topic, Part: { } part } && part.CheckpointsOf(topic).Count == 1;

    /// <summary>What the column is found by: the link first, then our own name for the content.</summary>
    public ColumnQuery Query => new() { ResourceLinkId = grade.ResourceLinkId, ResourceId = ResourceId, Tag = ColumnIdentity.Tag };

    /// <summary>The column to be made.</summary>
    public LineItem Column => new()
    {
        Label = string.IsNullOrWhiteSpace(grade.PlacementTitle) ? settings.Topic?.Title ?? "Revision" : grade.PlacementTitle,
        ScoreMaximum = ColumnPoints.For(grade.ScoreMax, settings.Points),
        ResourceId = ResourceId,
        ResourceLinkId = grade.ResourceLinkId,
        Tag = ColumnIdentity.Tag,
    };

    /// <summary>The page of the activity under the tool's public address, with a reference to this work; null where the link names nothing that is installed.</summary>
    public string? Page(string publicAddress) => Content is { } content ? WorkReference.Write($"{publicAddress}/learn/{content}", grade.Id) : null;

    private string? ResourceId => Content;

    private string? Content => settings is { Topic: { } topic, Part: { } part } ? ColumnIdentity.ResourceId(topic, part) : null;
}
