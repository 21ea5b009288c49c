using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>Reads what was posted: a choice that can be sent, or what is wrong, by field.</summary>
internal sealed class PickReader(PickChoices choices, TimeProvider time)
{
    /// <summary>Canvas makes every activity within one request, and platforms limit what they take.</summary>
    public const int MostParts = 40;

    private const int MostOffset = 14 * 60;
    private static readonly string[] DateForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <returns>The choice, or null with the problems: one sentence for a field.</returns>
    public (Picked? Picked, IReadOnlyDictionary<string, string> Problems) Read(PickerVisit visit, PickForm form)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = Parts(visit, form, problems);
        var graded = visit.TakesColumns && Chosen(form, PickForm.Graded, PickWords.Graded, problems) == "true";
        var picked = new Picked
        {
            Parts = parts,
            Graded = graded,
            Points = graded ? Points(form[PickForm.Points], problems) : null,
            Attempts = Chosen(form, PickForm.Attempts, PickWords.Attempts, problems) is { Length: > 0 } most ? int.Parse(most, CultureInfo.InvariantCulture) : null,
            Counts = Chosen(form, PickForm.Counts, PickWords.Counts, problems) switch
            {
                "latest" => AttemptPolicy.Latest,
                "first" => AttemptPolicy.First,
                "average" => AttemptPolicy.Average,
                _ => AttemptPolicy.Best,
            },
            Feedback = Chosen(form, PickForm.Feedback, PickWords.Feedback, problems) switch
            {
                "finish" => FeedbackTime.FinishedAttempt,
                "due" => FeedbackTime.DueDate,
                _ => FeedbackTime.EachAnswer,
            },
            Opens = Date(form, PickForm.Opens, problems),
            Due = Date(form, PickForm.Due, problems),
            Closes = Date(form, PickForm.Closes, problems),
        };
        CheckDates(visit, picked, problems);
        return (problems.Count == 0 ? picked : null, problems);
    }

    private List<PickedPart> Parts(PickerVisit visit, PickForm form, Dictionary<string, string> problems)
    {
        var parts = form.Items.Select(choices.Find).OfType<PickedPart>().ToList();
        if (parts.Count < form.Items.Count)
        {
            problems[PickForm.Parts] = "Some of what was chosen is not here any more. Look at what is ticked, and add again.";
        }
        else if (parts.Count == 0)
        {
            problems[PickForm.Parts] = "Choose at least one: the whole topic, a checkpoint or notes.";
        }
        else if (parts.Count > 1 && !visit.Settings.AcceptMultiple)
        {
            problems[PickForm.Parts] = $"Choose one: {LmsName.Of(visit.Profile.Family)} takes one activity at a time here.";
        }
        else if (parts.Count > MostParts)
        {
            problems[PickForm.Parts] = $"Choose at most {MostParts} at a time. The rest can be added on another visit.";
        }

        return parts;
    }

    private static int? Points(string typed, Dictionary<string, string> problems)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= ColumnPoints.Most)
        {
            return points;
        }

        problems[PickForm.Points] = $"Points are a whole number from 1 to {ColumnPoints.Most}. Leave it empty for as many points as marks.";
        return null;
    }

    private static string Chosen(PickForm form, string name, IReadOnlyList<(string Value, string Words)> offered, Dictionary<string, string> problems)
    {
        var value = form[name];
        if (value.Length == 0)
        {
            return offered[0].Value;
        }

        if (offered.Any(option => option.Value == value))
        {
            return value;
        }

        problems[name] = "Choose one of the list.";
        return offered[0].Value;
    }

    /// <summary>A date without a zone is the browser's, where its module said by how much that is ahead; else the tool's own.</summary>
    private DateTimeOffset? Date(PickForm form, string name, Dictionary<string, string> problems)
    {
        if (form[name] is not { Length: > 0 } typed)
        {
            return null;
        }

        if (!DateTime.TryParseExact(typed, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 2199)
        {
            problems[name] = "Give a date and a time, such as 30/11/2026, 09:00.";
            return null;
        }

        return int.TryParse(form[name + PickForm.Offset], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ahead) && Math.Abs(ahead) <= MostOffset
            ? new DateTimeOffset(local, TimeSpan.FromMinutes(ahead))
            : new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local));
    }

    private void CheckDates(PickerVisit visit, Picked picked, Dictionary<string, string> problems)
    {
        var now = time.GetUtcNow();
        if (picked.Closes <= now)
        {
            problems[PickForm.Closes] = "This has passed already: nobody could open it.";
        }
        else if (picked.Closes <= picked.Opens)
        {
            problems[PickForm.Closes] = "It closes before it opens.";
        }

        if (picked.Due <= picked.Opens)
        {
            problems[PickForm.Due] = "It is due before it opens.";
        }
        else if (picked.Due > picked.Closes)
        {
            problems[PickForm.Due] = "It is due after it closes.";
        }

        // Where the platform keeps dates, one can be set there later.
        if (picked is { Feedback: FeedbackTime.DueDate, Due: null } && visit.Profile.Dates is null && !problems.ContainsKey(PickForm.Due))
        {
            problems[PickForm.Due] = "Feedback is to show after the due date: set one, or let feedback show earlier.";
        }
    }
}
