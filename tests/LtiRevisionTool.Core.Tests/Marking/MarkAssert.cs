using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

internal static class MarkAssert
{
    public static MarkResult.Marked Marked(Question question, Response response) =>
        Assert.IsType<MarkResult.Marked>(Marker.Mark(question, response));

    public static MarkResult.Marked Marked(Question question, string typed) => Marked(question, new TextResponse(typed));

    public static MarkResult.Refused Refused(Question question, Response response) =>
        Assert.IsType<MarkResult.Refused>(Marker.Mark(question, response));

    public static MarkResult.Refused Refused(Question question, string typed) => Refused(question, new TextResponse(typed));

    public static IEnumerable<string> Said(MarkResult.Marked marked) => marked.Feedback.Select(words => words.Plain);
}
