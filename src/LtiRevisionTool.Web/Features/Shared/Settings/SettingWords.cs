namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>The words of the settings: what each field offers, its default first, as links write it and as the page says it.</summary>
internal static class SettingWords
{
    public static IReadOnlyList<(string Value, string Words)> Graded { get; } = [("true", "Marks go to the gradebook"), ("false", "Practice: no grade")];

    public static IReadOnlyList<(string Value, string Words)> Attempts { get; } =
        [("", "As many as they like"), ("1", "1"), ("2", "2"), ("3", "3"), ("5", "5"), ("10", "10")];

    public static IReadOnlyList<(string Value, string Words)> Counts { get; } =
        [("best", "The best"), ("latest", "The latest"), ("first", "The first"), ("average", "The average")];

    public static IReadOnlyList<(string Value, string Words)> Feedback { get; } =
        [("answer", "After each answer"), ("finish", "When the attempt is finished"), ("due", "After the due date")];

    /// <summary>Beside the choice of when feedback shows: the gradebook is not held back by it.</summary>
    public const string FeedbackAndGradebook = "Marks go to the gradebook at once, whenever feedback shows.";
}
