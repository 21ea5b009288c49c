using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Marking;

/// <summary>A typed number or year: right inside the range; a foreseen wrong value has its own feedback.</summary>
internal static class NumberMarker
{
    private static readonly RichText OneYearOut = RichText.FromPlain("One year out.");

    public static MarkResult Mark(NumberAnswer question, string text)
    {
        if (text.Trim().Length > ShortAnswerMarker.MaxLength) return Refusals.TooLong;
        return question.IsYear ? MarkYear(question, text) : MarkNumber(question, text);
    }

    private static MarkResult MarkNumber(NumberAnswer question, string text)
    {
        var (value, refused) = NumberReading.Read(text);
        if (refused is not null) return refused;
        if (value >= question.Low && value <= question.High) return TypedResults.Of(1, MarkReason.Exact);
        return Known(question, value) ?? TypedResults.NoMatch;
    }

    private static MarkResult MarkYear(NumberAnswer question, string text)
    {
        var (year, fullDate, refused) = YearReading.Read(text);
        if (refused is not null) return refused;
        if (year >= question.Low && year <= question.High) return TypedResults.Of(1, MarkReason.Exact, CheckDate(question, fullDate));
        if (Known(question, year) is { } known) return known;
        return year == question.Low - 1 || year == question.High + 1
            ? TypedResults.Of(0, MarkReason.OneYearOut, OneYearOut)
            : TypedResults.NoMatch;
    }

    private static IReadOnlyList<RichText> CheckDate(NumberAnswer question, bool fullDate) =>
        fullDate && question.FullDate is { } date ? [RichText.FromPlain($"You gave the full date. Check it: {date}.")] : [];

    private static MarkResult.Marked? Known(NumberAnswer question, decimal value) =>
        question.KnownWrong.FirstOrDefault(wrong => NumberReading.Read(wrong.Answer) is { Refused: null, Value: var known } && known == value)
            is { } match ? TypedResults.KnownWrong(match) : null;
}
