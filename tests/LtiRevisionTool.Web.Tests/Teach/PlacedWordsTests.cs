using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn.Kinds;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class PlacedWordsTests
{
    [Theory]
    [InlineData("Q1.3", "g1c g3h", "Filled in: 1. permanent; 2. nothing; 3. by itself.", "Right: “Socialism” in gap 2.")]
    [InlineData("Q1.2", "p4f", "Matched “Kamenev” with “Editor of Pravda”.",
        "Right: “Trotsky” with “Commissar for War”, “Stalin” with “Head of the office that chose and moved Party officials”, “Zinoviev” with “Head of the Leningrad Party and the Comintern” and “Kamenev” with “Head of the Moscow Soviet (city government)”.")]
    [InlineData("Q1.4", "–––rw–", "One of six on the right side, four not placed.",
        "Right: challenges for “Bukharin edited Pravda and was backed by the Moscow leadership in 1928”, “Tomsky led the trade unions until 1929” and "
        + "“Zinoviev ran the Leningrad Party until early 1926”; supports for “Local secretaries who owed Stalin their jobs voted with him” and "
        + "“Trotsky lost every important Party vote from 1924 to 1927”.")]
    [InlineData("Q1.4", "wwwwwr", "One of six on the right side.",
        "Right: challenges for “Bukharin edited Pravda and was backed by the Moscow leadership in 1928” and “Tomsky led the trade unions until 1929”; "
        + "supports for “Local secretaries who owed Stalin their jobs voted with him”, “Trotsky lost every important Party vote from 1924 to 1927” and "
        + "“Zinoviev and Kamenev were heavily outvoted at the XIV Congress in December 1925”.")]
    public void What_was_given_and_what_is_right_is_told_in_words(string item, string answer, string given, string right)
    {
        var question = SampleKinds.Question(item);
        var response = SampleKinds.Response(question, answer);

        Assert.Equal((given, right), (GivenWords.Sentence(question, response), GivenWords.Right(question, response)));
    }

    [Fact]
    public void A_part_that_has_left_the_question_is_not_told()
    {
        var question = SampleKinds.Question("Q1.1");

        Assert.Equal("Put: 1. Lenin dies.", GivenWords.Sentence(question, new OrderResponse("z", "c")));
        Assert.Null(GivenWords.Right(question, new OrderResponse("z", "c")));
    }
}
