using System.Globalization;
using LtiAdvantage.DeepLinking;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A choice as links for the platform to keep. Each says all about itself: a copied course, or a first launch, needs no record of it here.</summary>
internal sealed class PickedItems(IOptions<ToolOptions> tool)
{
    public IReadOnlyList<LtiResourceLinkItem> Of(PickerVisit visit, Picked picked) => [.. picked.Parts.Select(part => Item(visit, picked, part))];

    private LtiResourceLinkItem Item(PickerVisit visit, Picked picked, PickedPart part)
    {
        var graded = picked.Settings.Graded && part.Marks > 0;
        var points = ColumnPoints.For(part.Marks, picked.Settings.Points);
        // A graded link's dates are the platform's where it keeps any: teachers change them there.
        var keptThere = graded && visit.Profile.Dates is not null;
        var windows = keptThere || (visit.Profile.Dates is null && !visit.Profile.DropsDates);
        return new LtiResourceLinkItem
        {
            Url = $"{tool.Value.PublicAddress}/learn/{part.Value}",
            Title = part.Title,
            Text = Description(part),
            Icon = new ContentImage(tool.Value.IconAddress),
            Custom = Custom(visit, picked, part, graded ? points : null, keptThere),
            Column = graded
                ? new ContentColumn { ScoreMaximum = points, Label = part.Title, ResourceId = part.Value, Tag = ColumnIdentity.Tag }
                : null,
            Available = windows && (picked.Settings.Opens ?? picked.Settings.Closes) is not null ? new ContentPeriod(picked.Settings.Opens, picked.Settings.Closes) : null,
            Submission = windows && picked.Settings.Due is { } due ? new ContentPeriod(End: due) : null,
        };
    }

    private static Dictionary<string, string> Custom(PickerVisit visit, Picked picked, PickedPart part, int? points, bool datesKeptThere)
    {
        (string Name, string? Value)[] settings =
        [
            ("topic", part.Topic.Slug),
            ("part", part.Part.Word),
            ("graded", points is null ? "false" : "true"),
            ("points", points?.ToString(CultureInfo.InvariantCulture)),
            .. part.Marks > 0 ? picked.Settings.Answering : [],
            .. datesKeptThere && visit.Profile.Dates is { } variables
                ? new (string, string?)[] { ("opens", variables.Opens), ("due", variables.Due), ("closes", variables.Closes) }
                : picked.Settings.Dates,
        ];
        return settings.Where(setting => setting.Value is not null).ToDictionary(setting => setting.Name, setting => setting.Value!, StringComparer.Ordinal);
    }

    private static string Description(PickedPart part) => part.Part switch
    {
        LinkPart.Card => "Revision notes to read.",
        LinkPart.Checkpoint => $"{part.Size}, with the notes that they rest on.",
        _ => $"{MarkWords.Count(part.Topic.Cards.Count, "card")} of revision notes, with checkpoints: {part.Size}.",
    };
}
