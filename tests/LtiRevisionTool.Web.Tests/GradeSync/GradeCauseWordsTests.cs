using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeCauseWordsTests
{
    public static TheoryData<string> Causes => [.. DeliveryCause.All];

    [Theory]
    [MemberData(nameof(Causes))]
    public void Every_cause_tells_teachers_what_happened_why_and_what_to_do(string cause)
    {
        Assert.True(GradeCauseWords.Knows(cause));
        var text = GradeCauseWords.For(cause, null);

        Assert.All(new[] { text.What, text.Why, text.Do }, sentence => Assert.Matches(@"^[A-Z][^!]+\.$", sentence));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a cause of a later version")]
    public void A_cause_without_words_gets_general_ones(string? cause)
    {
        Assert.Equal("The gradebook did not take the mark.", GradeCauseWords.For(cause, null).What);
    }
}
