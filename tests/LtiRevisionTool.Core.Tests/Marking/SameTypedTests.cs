using CsCheck;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class SameTypedTests
{
    private static readonly NumberAnswer Year = A.Year(1924);
    private static readonly ShortAnswer Initials = A.ShortAnswer("NKVD", tolerance: SpellingTolerance.None);

    [Theory]
    [InlineData("Party chairman", "  the PARTY  chairmán! ")]
    [InlineData("Comrade Molotov", "comrade molotov")]
    public void Words_are_the_same_without_case_accents_and_punctuation(string one, string other) =>
        Assert.Equal(Of(A.ShortAnswer("Molotov"), one), Of(A.ShortAnswer("Molotov"), other));

    [Fact]
    public void Another_spelling_is_another_answer() =>
        Assert.NotEqual(Of(A.ShortAnswer("Molotov"), "Scriabin"), Of(A.ShortAnswer("Molotov"), "Skryabin"));

    [Fact]
    public void Initials_are_the_same_with_and_without_their_dots() => Assert.Equal(Of(Initials, "O.G.P.U."), Of(Initials, "ogpu"));

    [Theory]
    [InlineData("1925", "12 January 1925")]
    [InlineData("1925", "in 1925")]
    public void Years_are_the_same_by_their_value(string one, string other) => Assert.Equal(Of(Year, one), Of(Year, other));

    [Theory]
    [InlineData("680k", "680,000")]
    [InlineData("about 0.5 million", "500 000")]
    public void Numbers_are_the_same_by_their_value(string one, string other) => Assert.Equal(Of(A.Range, one), Of(A.Range, other));

    [Fact]
    public void A_number_that_today_cannot_be_read_is_compared_as_words() => Assert.Equal("round about ten", Of(A.Range, "Round about ten"));

    [Fact]
    public void What_was_chosen_was_not_typed() => Assert.Null(SameTyped.Of(A.SingleChoice, A.Chosen("a")));

    [Theory]
    [InlineData("   ")]
    [InlineData("Молотов")]
    public void Nothing_that_can_be_read_is_no_answer(string text) => Assert.Null(Of(A.ShortAnswer("Molotov"), text));

    [Fact]
    public void Whatever_is_typed_fits_the_column_that_keeps_it() => Gen.String.Sample(text =>
        new Question[] { A.ShortAnswer("Molotov"), Initials, Year, A.Range }.All(question => SameTyped.Of(question, new TextResponse(text)) is null or { Length: <= 255 }));

    [Fact]
    public void A_very_long_answer_is_cut() => Assert.Equal(255, Of(A.ShortAnswer("Molotov"), new string('m', 400))!.Length);

    private static string? Of(Question question, string text) => SameTyped.Of(question, new TextResponse(text));
}
