using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Links;

namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>Reads settings as they were posted: what they say, and what is wrong, by field.</summary>
internal sealed class SettingsReader(TimeProvider time)
{
    private const int MostOffset = 14 * 60;
    private const int MostAttempts = 100;
    private static readonly string[] DateForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <param name="form">What was posted.</param>
    /// <param name="takesColumns">Can there be a grade at all?</param>
    /// <param name="datesKeptThere">Does the platform keep dates, so that one can be set there?</param>
    /// <param name="isNew">Is the activity still to be made? Nobody would make one that is closed already.</param>
    /// <param name="problems">Gets one sentence for each field that is wrong; the settings then mean nothing.</param>
    public ActivitySettings Read(SettingsForm form, bool takesColumns, bool datesKeptThere, bool isNew, Dictionary<string, string> problems)
    {
        var graded = takesColumns && Chosen(form, SettingsForm.Graded, SettingWords.Graded, problems) == "true";
        var read = new ActivitySettings
        {
            Graded = graded,
            Points = graded ? Points(form[SettingsForm.Points], problems) : null,
            Attempts = Attempts(form[SettingsForm.Attempts], problems),
            Counts = Chosen(form, SettingsForm.Counts, SettingWords.Counts, problems) switch
            {
                "latest" => AttemptPolicy.Latest,
                "first" => AttemptPolicy.First,
                "average" => AttemptPolicy.Average,
                _ => AttemptPolicy.Best,
            },
            Feedback = Chosen(form, SettingsForm.Feedback, SettingWords.Feedback, problems) switch
            {
                "finish" => FeedbackTime.FinishedAttempt,
                "due" => FeedbackTime.DueDate,
                _ => FeedbackTime.EachAnswer,
            },
            Opens = Date(form, SettingsForm.Opens, problems),
            Due = Date(form, SettingsForm.Due, problems),
            Closes = Date(form, SettingsForm.Closes, problems),
        };
        CheckDates(read, datesKeptThere, isNew, problems);
        return read;
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

        problems[SettingsForm.Points] = $"Points are a whole number from 1 to {ColumnPoints.Most}. Leave it empty for as many points as marks.";
        return null;
    }

    // A link may say another number than those that are offered.
    private static int? Attempts(string chosen, Dictionary<string, string> problems)
    {
        if (chosen.Length == 0)
        {
            return null;
        }

        if (int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostAttempts)
        {
            return most;
        }

        problems[SettingsForm.Attempts] = "Choose one of the list.";
        return null;
    }

    private static string Chosen(SettingsForm form, string name, IReadOnlyList<(string Value, string Words)> offered, Dictionary<string, string> problems)
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
    private DateTimeOffset? Date(SettingsForm form, string name, Dictionary<string, string> problems)
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

        return int.TryParse(form[name + SettingsForm.Offset], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ahead) && Math.Abs(ahead) <= MostOffset
            ? new DateTimeOffset(local, TimeSpan.FromMinutes(ahead))
            : new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local));
    }

    private void CheckDates(ActivitySettings picked, bool datesKeptThere, bool isNew, Dictionary<string, string> problems)
    {
        var now = time.GetUtcNow();
        if (isNew && picked.Closes <= now)
        {
            problems[SettingsForm.Closes] = "This has passed already: nobody could open it.";
        }
        else if (picked.Closes <= picked.Opens)
        {
            problems[SettingsForm.Closes] = "It closes before it opens.";
        }

        if (picked.Due <= picked.Opens)
        {
            problems[SettingsForm.Due] = "It is due before it opens.";
        }
        else if (picked.Due > picked.Closes)
        {
            problems[SettingsForm.Due] = "It is due after it closes.";
        }

        // Where the platform keeps dates, one can be set there later.
        if (picked is { Feedback: FeedbackTime.DueDate, Due: null } && !datesKeptThere && !problems.ContainsKey(SettingsForm.Due))
        {
            problems[SettingsForm.Due] = "Feedback is to show after the due date: set one, or let feedback show earlier.";
        }
    }
}
