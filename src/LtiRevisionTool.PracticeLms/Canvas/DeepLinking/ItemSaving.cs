using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>Makes assignments and module items of what was chosen.</summary>
internal sealed class ItemSaving(CourseLinks links, Gradebook gradebook, CourseState state)
{
    private const string LineItemFeature = "lti_deep_linking_line_items";
    private const string NewModule = "New Content From App";

    /// <summary>Whether an item with a line item becomes an assignment there.</summary>
    public bool KeepsLineItem(string placement) =>
        placement == Placement.Assignment || (placement != Placement.Editor && !state.FeaturesOff.Contains(LineItemFeature));

    /// <summary>Whether the answer goes back to a dialog, in which somebody saves it.</summary>
    public bool GoesBack(PickerVisit visit, IReadOnlyList<JsonObject> items) =>
        visit.Placement == Placement.Assignment || (visit.Placement == Placement.ModuleItem && items is [var one] && !IsGraded(visit, one));

    /// <summary>Makes everything at once, not published; one bad item does not stop the others.</summary>
    /// <returns>What was refused, and why.</returns>
    public IReadOnlyList<string> MakeAll(PickerVisit visit, IReadOnlyList<JsonObject> items)
    {
        List<string> refused = [];
        var isMixed = items.Any(item => !IsGraded(visit, item));
        foreach (var item in items)
        {
            var (draft, refusal) = ItemDraft.Read(item, visit.Tool, KeepsLineItem(visit.Placement));
            if (draft is null)
            {
                refused.Add(refusal!);
            }
            else
            {
                Add(draft.Make(visit.Course, visit.Tool) with { Module = Module(visit.Placement, isMixed), Published = visit.Placement == Placement.Editor });
            }
        }

        return refused;
    }

    public void Add(CourseLink link) => gradebook.AddFor(links.Add(link));

    private bool IsGraded(PickerVisit visit, JsonObject item) => item["lineItem"] is JsonObject && KeepsLineItem(visit.Placement);

    private static string Module(string placement, bool isMixed) => placement switch
    {
        Placement.NewModule => NewModule,
        Placement.Assignments => isMixed ? NewModule : "",
        Placement.Editor => "in the text of a page",
        _ => "Module 1",
    };
}
