using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Web.Features.Learn;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(1, 1, "right", "Right: 1 of 1 mark")]
    [InlineData(1, 2, "partly", "Partly right: 1 of 2 marks")]
    [InlineData(0, 1, "wrong", "Not right: 0 of 1 mark")]
    public void Marks_are_told_in_words(int marks, int max, string state, string heading)
    {
        var verdict = Verdict.Of(A.Question("Q1.2"), marks, max, "", null);

        Assert.Equal((state, heading), (verdict.State, verdict.Heading));
    }

    [Fact]
    public void A_wrong_answer_names_the_sentence_to_read_again_and_a_right_one_does_not()
    {
        var sentence = A.Lesson().Sentence("F1.2");

        Assert.Equal(sentence, Verdict.Of(A.Question("Q1.2"), 0, 1, "No.", sentence).Reread);
        Assert.Null(Verdict.Of(A.Question("Q1.2"), 1, 1, "", sentence).Reread);
    }

    [Fact]
    public void An_answer_that_cannot_be_marked_says_what_to_do_and_is_not_a_verdict_on_the_pupil()
    {
        var refused = (MarkResult.Refused)Marker.Mark(A.Question("Q1.1"), new TextResponse("81"));

        var verdict = Verdict.NotMarked(refused);

        Assert.Equal("waiting", verdict.State);
        Assert.StartsWith("Write the year in full", verdict.Heading, StringComparison.Ordinal);
    }
}
