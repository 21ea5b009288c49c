using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Something about the activity itself that its teacher should know.</summary>
/// <param name="State">"refused" where students are waiting for it, else "waiting".</param>
/// <param name="Lead">What is so.</param>
/// <param name="Text">What follows from it, and what to do.</param>
/// <param name="OffersParts">The teacher can choose what the activity shows.</param>
internal sealed record Notice(string State, string Lead, string Text, bool OffersParts)
{
    public static IReadOnlyList<Notice> Of(Activity activity)
    {
        var notices = new List<Notice>();
        var link = activity.Link;
        if (link.Part is null)
        {
            notices.Add(new("refused", Unknown(activity), "Students are told that you will change it. Choose here what it shows.", true));
        }
        else if (StoredLink.IsRecovered(activity.Visit.LinkSettings) && activity.Visit.OwnSettings is null)
        {
            notices.Add(new("waiting", "This link lost its settings when it was copied.", "It shows what it showed where it was copied from. Choose another part, or leave it so.", true));
        }
        else if (link.NamesNothing)
        {
            notices.Add(new("waiting", "This link shows the whole topic.", "Choose another part, or leave it so.", true));
        }

        if (activity.Checkpoints.Count > 0 && !activity.HasColumn)
        {
            notices.Add(link.Graded == false
                ? new("waiting", $"{GradeWords.NoColumn}.", "Its link says that it is not graded. Marks show here, and nothing is sent.", false)
                : new(
                    "refused", $"{GradeWords.NoColumn}.",
                    $"Marks show here, and nothing is sent. {HowToGrade(activity)}",
                    false));
        }

        return notices;
    }

    /// <summary>What a teacher does to have marks sent. Moodle offers Type None there, which makes a column that takes no marks.</summary>
    public static string HowToGrade(Activity activity) => activity.Platform == "Moodle"
        ? "To have them sent, edit the activity in Moodle: under Grade, tick “Allow … to add grades in the gradebook” and set Type to Point. Then open it again from there."
        : $"To have them sent, set the activity to be graded in {activity.Platform}, then open it again from there.";

    private static string Unknown(Activity activity)
    {
        var unknown = activity.Link.Problems
            .Where(problem => problem.Setting is "topic" or "part")
            .Select(problem => $"a {problem.Setting} “{problem.Value}”")
            .ToList();
        return unknown.Count > 0
            ? $"It names {WordLists.And(unknown)}, which this tool does not have."
            : "This tool has several topics, and the link names none.";
    }
}
