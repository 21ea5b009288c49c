using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Answers in words: what was given, and what is right.</summary>
internal static class GivenWords
{
    /// <summary>An option's text, or what was typed. Null for answers of several parts, and for an option that has left the question.</summary>
    public static string? Of(Question question, Response response) => (question, response) switch
    {
        (ChoiceQuestion choice, ChoiceResponse { Chosen: [var id] }) => choice.Options.FirstOrDefault(option => option.Id == id)?.Text.Plain,
        (_, TextResponse text) => text.Text.Trim(),
        _ => null,
    };

    /// <summary>"Chose “a village in Siberia”.", "Chose “a”, “b” and “c”.", "Answered “1921”.", and what <see cref="PlacedWords"/> tells; null where words do not tell it.</summary>
    public static string? Sentence(Question question, Response response)
    {
        if (question is MultipleResponse several && response is ChoiceResponse { Chosen.Count: > 0 } chosen)
        {
            return $"Chose {Quoted(several.Options.Where(option => chosen.Chosen.Contains(option.Id)))}.";
        }

        var judged = (question, response) is (TrueFalseReason { Options: var options }, ChoiceResponse { Chosen: [var id] })
            ? options.FirstOrDefault(option => option.Id == id)
            : null;
        return (judged is null ? Of(question, response) : Words(judged)) is { Length: > 0 } words
            ? $"{(question is ChoiceQuestion ? "Chose" : "Answered")} “{words}”."
            : PlacedWords.Given(question, response);
    }

    /// <summary>"Right answer: “Alma-Ata”."; of several parts those that are not right.</summary>
    public static string? Right(Question question, Response response) => question switch
    {
        ChoiceQuestion choice => $"Right answer: “{Words(choice.Options.Single(option => option.Id == choice.Key))}”.",
        MultipleResponse several => $"Right answers: {Quoted(several.Options.Where(option => several.Keys.Contains(option.Id)))}.",
        ShortAnswer typed => $"Right answer: “{typed.Answer}”.",
        NumberAnswer number => $"Right answer: “{number.Answer}”.",
        _ => PlacedWords.Right(question, response),
    };

    private static string Quoted(IEnumerable<Option> options) => WordLists.And([.. options.Select(option => $"“{Words(option)}”")]);

    private static string Words(Option option) => option.Verdict switch
    {
        true => $"True: {option.Text.Plain}",
        false => $"False: {option.Text.Plain}",
        null => option.Text.Plain,
    };
}
