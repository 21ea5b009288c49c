using System.Globalization;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>When two typed answers to a question are the same, for whoever decides about them.</summary>
public static class SameTyped
{
    /// <summary>The form that equal answers share, without case, accents and punctuation; a number or a year as its value.</summary>
    /// <returns>At most 255 characters; null for an answer that was not typed, or is none.</returns>
    public static string? Of(Question question, Response response)
    {
        var form = (question, response) switch
        {
            (ShortAnswer { Tolerance: SpellingTolerance.None }, TextResponse typed) => TypedText.Initials(TypedText.Normalise(typed.Text)),
            (ShortAnswer, TextResponse typed) => TypedText.Normalise(typed.Text),
            (NumberAnswer { IsYear: true }, TextResponse typed) when YearReading.Read(typed.Text) is { Refused: null, Year: var year } => Figure(year),
            (NumberAnswer { IsYear: false }, TextResponse typed) when NumberReading.Read(typed.Text) is { Refused: null, Value: var value } => Figure(value),
            (NumberAnswer, TextResponse typed) => TypedText.Normalise(typed.Text),
            _ => "",
        };
        return form.Length == 0 ? null : form[..Math.Min(form.Length, MostCharacters)];
    }

    private const int MostCharacters = 255;

    private static string Figure(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
