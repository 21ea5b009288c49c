using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;

namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>The settings of an activity beside what it shows.</summary>
internal sealed record ActivitySettings
{
    /// <summary>Do marks go to the gradebook? Notes have none in any case.</summary>
    public required bool Graded { get; init; }

    /// <summary>1 to 100; null: as many as marks.</summary>
    public int? Points { get; init; }

    /// <summary>Null: as many as they like.</summary>
    public int? Attempts { get; init; }

    public AttemptPolicy Counts { get; init; }

    public FeedbackTime Feedback { get; init; }

    public DateTimeOffset? Opens { get; init; }

    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? Closes { get; init; }

    /// <summary>How often, which counts and when feedback shows, as links write it; a default is left out of the first alone.</summary>
    public IEnumerable<(string Name, string? Value)> Answering =>
    [
        (SettingsForm.Attempts, Attempts?.ToString(CultureInfo.InvariantCulture)),
        (SettingsForm.Counts, WordOf(Counts)),
        (SettingsForm.Feedback, WordOf(Feedback)),
    ];

    /// <summary>The dates as links write them: UTC, whole seconds.</summary>
    public IEnumerable<(string Name, string? Value)> Dates =>
    [
        (SettingsForm.Opens, Instant(Opens)),
        (SettingsForm.Due, Instant(Due)),
        (SettingsForm.Closes, Instant(Closes)),
    ];

    public static string WordOf(AttemptPolicy counts) => counts switch
    {
        AttemptPolicy.Latest => "latest",
        AttemptPolicy.First => "first",
        AttemptPolicy.Average => "average",
        _ => "best",
    };

    public static string WordOf(FeedbackTime feedback) => feedback switch
    {
        FeedbackTime.FinishedAttempt => "finish",
        FeedbackTime.DueDate => "due",
        _ => "answer",
    };

    private static string? Instant(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
