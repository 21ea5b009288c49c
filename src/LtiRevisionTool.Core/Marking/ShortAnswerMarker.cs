using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>A typed word or name: accepted, known to be wrong, near enough, or no match, tested in this order.</summary>
internal static class ShortAnswerMarker
{
    /// <summary>The longest answer that is read.</summary>
    public const int MaxLength = 80;

    public static MarkResult Mark(ShortAnswer question, string text)
    {
        if (text.Trim().Length > MaxLength) return Refusals.TooLong;
        var answer = TypedText.Normalise(text);
        if (answer.Length == 0) return Refusals.OtherAlphabet;

        return question.Tolerance == SpellingTolerance.None
            ? Mark(question, TypedText.Initials(answer), spelling => TypedText.Initials(TypedText.Normalise(spelling)))
            : MarkSpelling(question, answer);
    }

    private static MarkResult.Marked MarkSpelling(ShortAnswer question, string answer)
    {
        if (answer == TypedText.Normalise(question.Answer)) return TypedResults.Of(1, MarkReason.Exact);

        var key = TypedText.TransliterationKey(answer);
        var marked = Mark(question, key, Key);
        if (marked.Reason == MarkReason.Exact) return Right(question, MarkReason.Variant);
        return marked.Reason == MarkReason.NoMatch && IsNear(question, key) ? Right(question, MarkReason.Near) : marked;
    }

    /// <summary>Marks by equality in one form of writing.</summary>
    private static MarkResult.Marked Mark(ShortAnswer question, string answer, Func<string, string> form)
    {
        if (answer == form(question.Answer)) return TypedResults.Of(1, MarkReason.Exact);
        if (question.Accepted.Any(accepted => answer == form(accepted))) return Right(question, MarkReason.Variant);
        return question.KnownWrong.FirstOrDefault(wrong => answer == form(wrong.Answer)) is { } known
            ? TypedResults.KnownWrong(known)
            : TypedResults.NoMatch;
    }

    /// <summary>Near enough to an accepted answer, and nearer to it than to any other name: one person is never taken for another.</summary>
    private static bool IsNear(ShortAnswer question, string key)
    {
        var accepted = question.Accepted.Prepend(question.Answer).Select(Key).ToHashSet(StringComparer.Ordinal);
        var (distance, length) = accepted.Select(other => (Distance: EditDistance.Between(key, other), other.Length))
            .OrderBy(pair => pair.Distance).ThenByDescending(pair => pair.Length).First();

        return distance <= EditDistance.Allowed(length)
            && question.OtherNames.Concat(question.KnownWrong.Select(wrong => wrong.Answer)).Select(Key)
                .Where(other => !accepted.Contains(other))
                .All(other => EditDistance.Between(key, other) > distance);
    }

    private static string Key(string spelling) => TypedText.TransliterationKey(TypedText.Normalise(spelling));

    private static MarkResult.Marked Right(ShortAnswer question, MarkReason reason) =>
        TypedResults.Of(1, reason) with { StandardSpelling = question.Answer };
}
