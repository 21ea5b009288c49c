using CsCheck;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class MarkingPropertyTests
{
    private static readonly Gen<Question> AnyQuestion = Gen.OneOf([.. A.OfEachKind]);

    [Fact]
    public void Marks_lie_between_nothing_and_the_maximum() =>
        Answered().Sample(pair => Marker.Mark(pair.Question, pair.Response) is not MarkResult.Marked marked
            || (marked.Marks >= 0 && marked.Marks <= marked.Max && marked.Max == pair.Question.MaxMarks));

    [Fact]
    public void The_key_always_earns_all_marks() =>
        AnyQuestion.Sample(question => Marker.Mark(question, Keys.Of(question)) is MarkResult.Marked { IsRight: true, Answered: true, Misconceptions.Count: 0 });

    [Fact]
    public void A_blank_answer_always_earns_nothing_and_is_not_wrong() =>
        AnyQuestion.Sample(question => Blanks().All(blank => Marker.Mark(question, blank) is MarkResult.Marked
        {
            Marks: 0, Answered: false, Reason: MarkReason.NotAnswered, Feedback.Count: 0, Misconceptions.Count: 0,
        }));

    [Fact]
    public void The_order_on_the_page_never_changes_marks() =>
        Gen.Select(Answered(), Gen.Long).Sample((pair, seed) =>
        {
            var direct = Marker.Mark(pair.Question, pair.Response) as MarkResult.Marked;
            var shown = ShownQuestion.Of(pair.Question, seed);
            var posted = Marker.Mark(pair.Question, shown.Read(Forms.Post(shown, pair.Response))) as MarkResult.Marked;
            return direct?.Marks == posted?.Marks && direct?.Reason == posted?.Reason;
        });

    [Fact]
    public void Swapping_two_neighbours_changes_an_order_by_one_mark_at_most() =>
        Gen.Select(Gen.OneOf(A.Ordering4, A.Ordering5), Gen.Long, Gen.Int[0, 3]).Sample((question, seed, place) =>
        {
            var order = Shuffle.Of(seed, "order", question.Events.Select(item => item.Id)).ToArray();
            var first = place % (order.Length - 1);
            var before = MarkAssert.Marked(question, new OrderResponse(order)).Marks;
            (order[first], order[first + 1]) = (order[first + 1], order[first]);
            return Math.Abs(before - MarkAssert.Marked(question, new OrderResponse(order)).Marks) <= 1;
        });

    [Fact]
    public void Marking_twice_gives_the_same_result() =>
        Answered().Sample(pair => Summary(Marker.Mark(pair.Question, pair.Response)) == Summary(Marker.Mark(pair.Question, pair.Response)));

    [Fact]
    public void What_was_stored_is_marked_as_it_was_given() =>
        Answered().Sample(pair =>
        {
            var read = ResponseText.Read(ResponseText.Write(pair.Response));
            return read.Equals(pair.Response) && Summary(Marker.Mark(pair.Question, read)) == Summary(Marker.Mark(pair.Question, pair.Response));
        });

    [Fact]
    public void Any_text_at_all_is_marked_or_refused() =>
        Gen.Select(Gen.OneOf<Question>(A.Range, A.Year(1924), A.ShortAnswer("Molotov")), Gen.String)
            .Sample((question, text) => Marker.Mark(question, new TextResponse(text)) is MarkResult.Marked { Max: 1 } or MarkResult.Refused { Message.Length: > 0 });

    private static Gen<(Question Question, Response Response)> Answered() =>
        AnyQuestion.SelectMany(question => Responses.To(question).Select(response => (question, response)));

    private static Response[] Blanks() => [new ChoiceResponse(), new TextResponse("  \t "), new OrderResponse(), new PairsResponse()];

    private static string Summary(MarkResult result) => result switch
    {
        MarkResult.Marked marked => $"{marked.Marks} {marked.Max} {marked.Answered} {marked.Reason} {string.Join(' ', marked.Parts)} {string.Join(' ', marked.Feedback)} {string.Join(' ', marked.Misconceptions)}",
        MarkResult.Refused refused => $"{refused}",
        _ => "",
    };
}
