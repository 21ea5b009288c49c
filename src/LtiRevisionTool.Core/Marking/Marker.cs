using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Marks a response to a question. Pure: equal arguments give equal marks on every machine, for ever.</summary>
public static class Marker
{
    /// <summary>Marks <paramref name="response"/>, or refuses it when it cannot be an answer to <paramref name="question"/>.</summary>
    public static MarkResult Mark(Question question, Response response) => question switch
    {
        _ when response.IsBlank => NotAnswered(question),
        TrueFalseReason reasoned when response is ChoiceResponse choice => ChoiceMarker.MarkReasoned(reasoned, choice),
        ChoiceQuestion single when response is ChoiceResponse choice => ChoiceMarker.Mark(single, choice),
        MultipleResponse multiple when response is ChoiceResponse choice => MultipleResponseMarker.Mark(multiple, choice),
        Ordering ordering when response is OrderResponse order => OrderingMarker.Mark(ordering, order),
        Matching matching when response is PairsResponse pairs => MatchingMarker.Mark(matching, pairs),
        Cloze cloze when response is PairsResponse pairs => ClozeMarker.Mark(cloze, pairs),
        SortEvidence sort when response is PairsResponse pairs => SortMarker.Mark(sort, pairs),
        ShortAnswer shortAnswer when response is TextResponse text => ShortAnswerMarker.Mark(shortAnswer, text.Text),
        NumberAnswer number when response is TextResponse text => NumberMarker.Mark(number, text.Text),
        _ => Refusals.Malformed,
    };

    /// <summary>What a question without any answer is worth: 0, and every part left out.</summary>
    private static MarkResult.Marked NotAnswered(Question question) => new()
    {
        Marks = 0,
        Max = question.MaxMarks,
        Answered = false,
        Reason = MarkReason.NotAnswered,
        Parts = BlankParts.Of(question),
    };
}
