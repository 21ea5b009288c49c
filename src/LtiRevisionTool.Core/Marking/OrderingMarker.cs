using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Full marks, less 1 for each pair of events the wrong way round, never below 0: Kendall's tau, scaled and floored.</summary>
internal static class OrderingMarker
{
    public static MarkResult Mark(Ordering question, OrderResponse response)
    {
        // The place that the pupil gave to each event, in the right order of the events.
        var places = question.Events.Select(item => IndexOf(response.Order, item.Id)).ToList();
        if (response.Order.Count != places.Count || places.Contains(-1)) return Refusals.Order;

        var inversions = Inversions(places);
        var marks = Math.Max(0, question.MaxMarks - inversions);
        return new MarkResult.Marked
        {
            Marks = marks,
            Max = question.MaxMarks,
            Answered = true,
            Reason = Outcome.Of(marks, question.MaxMarks),
            Parts = [.. question.Events.Select((item, index) => new MarkedPart
            {
                Id = item.Id,
                State = places[index] == index ? PartState.Right : PartState.Wrong,
                Given = BlankParts.Place(places[index]),
                Key = BlankParts.Place(index),
            })],
            Feedback = inversions == 0 ? [] : [question.WrongFeedback],
            WrongPairs = inversions,
        };
    }

    private static int IndexOf(IReadOnlyList<string> order, string id)
    {
        for (var index = 0; index < order.Count; index++)
            if (order[index] == id) return index;
        return -1;
    }

    private static int Inversions(List<int> places) =>
        places.SelectMany((place, index) => places.Skip(index + 1).Where(later => later < place)).Count();
}
