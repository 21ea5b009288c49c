using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The settings of an activity in words.</summary>
internal static class SettingsWords
{
    /// <summary>"Graded. 2 attempts, the best counts. Feedback shows after each answer. Due on Friday 4 December at 17:00."</summary>
    public static string Of(Activity activity, TimeProvider time)
    {
        var link = activity.Link;
        string?[] said =
        [
            .. Answering(activity),
            Dated("Opens", link.Opens, time),
            Dated("Due", link.Due, time),
            Dated(link.PhaseAt(activity.Visit.At) == LinkPhase.Closed ? "Closed" : "Closes", link.Closes, time),
        ];
        return string.Join(' ', said.OfType<string>());
    }

    /// <summary>The same without the dates.</summary>
    public static string WithoutDates(Activity activity) => string.Join(' ', Answering(activity));

    /// <summary>What is said once they are kept.</summary>
    public static string Kept(int grades) => grades switch
    {
        0 => "The settings are kept.",
        1 => "The settings are kept. 1 grade that changed is on its way to the gradebook.",
        _ => $"The settings are kept. {grades} grades that changed are on their way to the gradebook.",
    };

    private static string[] Answering(Activity activity)
    {
        var link = activity.Link;
        return activity.Checkpoints.Count == 0 ? [] :
        [
            activity.HasColumn ? "Graded." : "Not graded.",
            $"{(link.Attempts is { } most ? MarkWords.Count(most, "attempt") : "As many attempts as they like")}, {Word(SettingWords.Counts, ActivitySettings.WordOf(link.Counts))} counts.",
            $"Feedback shows {Word(SettingWords.Feedback, ActivitySettings.WordOf(link.Feedback))}.",
        ];
    }

    private static string? Dated(string what, DateTimeOffset? date, TimeProvider time) => date is { } instant ? $"{what} {MomentWords.When(instant, time)}." : null;

    private static string Word(IReadOnlyList<(string Value, string Words)> offered, string value)
    {
        var words = offered.First(option => option.Value == value).Words;
        return char.ToLowerInvariant(words[0]) + words[1..];
    }
}
