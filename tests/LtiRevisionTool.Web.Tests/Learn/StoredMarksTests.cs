using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Learn.Questions;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class StoredMarksTests
{
    [Theory]
    [InlineData(AppealState.Accepted, 1, "You wrote 1818.")]
    [InlineData(AppealState.Waiting, 0, "You wrote 1818. Two figures changed places. The answer is <b>1881</b>.")]
    [InlineData(AppealState.Declined, 0, "You wrote 1818. Two figures changed places. The answer is <b>1881</b>.")]
    public void An_answer_that_was_accepted_is_told_nothing_against_it(AppealState state, int marks, string said)
    {
        var (question, response) = (A.Question("Q1.1"), new TextResponse("1818"));
        var answer = A.Answer("Q1.1", """{"text":"1818"}""", marks) with { Appeal = state };

        var marked = ((MarkResult.Marked)Marker.Mark(question, response)).As(answer);

        Assert.Equal((marks, said), (marked.Marks, QuestionForms.For(question).Show(A.Shown("Q1.1"), response, marked).Said));
    }
}
