namespace LtiRevisionTool.Core.Marking;

/// <summary>The words of each refusal: what to do, in one sentence.</summary>
internal static class Refusals
{
    public static MarkResult.Refused Malformed { get; } =
        new(RefusalReason.Malformed, "That answer does not belong to this question. Answer again.");

    public static MarkResult.Refused Order { get; } =
        new(RefusalReason.Malformed, "Give each one a place of its own, and leave none out.");

    public static MarkResult.Refused MatchedTwice { get; } =
        new(RefusalReason.Malformed, "Use each match once only.");

    public static MarkResult.Refused TooLong { get; } =
        new(RefusalReason.TooLong, "Write at most 80 characters.");

    public static MarkResult.Refused OtherAlphabet { get; } =
        new(RefusalReason.OtherAlphabet, "Use English letters.");

    public static MarkResult.Refused NotANumber { get; } =
        new(RefusalReason.NotANumber, "Write a number in figures and nothing else, for example 12,500.");

    public static MarkResult.Refused AmbiguousNumber { get; } =
        new(RefusalReason.AmbiguousNumber, "Write the number without the dot, so that it can be read in one way only.");

    public static MarkResult.Refused NotAYear { get; } =
        new(RefusalReason.NotANumber, "Write one year in figures, for example 1905.");

    public static MarkResult.Refused YearNotInFull { get; } =
        new(RefusalReason.YearNotInFull, "Write the year in full, for example 1905.");

    public static MarkResult.Refused NoSuchMonth { get; } =
        new(RefusalReason.NoSuchDate, "Write the day first, then the month: there are only 12 months.");

    public static MarkResult.Refused NoSuchDate { get; } =
        new(RefusalReason.NoSuchDate, "There is no such date. Check the day and the month.");
}
