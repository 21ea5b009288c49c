using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class ShortAnswerMarkingTests
{
    private static readonly Dictionary<string, ShortAnswer> Questions = new()
    {
        ["Molotov"] = A.ShortAnswer("Molotov", ["Vyacheslav Molotov", "V. M. Molotov"], ["Stalin", "Kalinin"]),
        ["Nikolaev"] = A.ShortAnswer("Nikolaev", ["Nikolayev", "Nicolaev", "Leonid Nikolaev"], ["Nikolai", "Nikolay"]),
        ["Tukhachevsky"] = A.ShortAnswer("Tukhachevsky", ["Tukachevsky", "Tuchachevsky"], ["Zhukov"]),
        ["Trotsky"] = A.ShortAnswer("Trotsky"),
        ["Kirov"] = A.ShortAnswer("Kirov"),
        ["Zinoviev"] = A.ShortAnswer("Zinoviev"),
        ["Ryutin"] = A.ShortAnswer("Ryutin", ["Riutin", "Rjutin"], ["Rykov", "Kirov"]),
        ["NKVD"] = A.ShortAnswer("NKVD", ["N.K.V.D.", "People's Commissariat of Internal Affairs"], ["OGPU", "Cheka"], SpellingTolerance.None),
        ["General Secretary"] = A.ShortAnswer("General Secretary", ["Secretary General", "Gen Sec"], ["President", "First Secretary"]),
        ["nomenklatura"] = A.ShortAnswer("nomenklatura", ["nomenclatura"], ["apparatchik"]),
        ["Yezhov"] = A.ShortAnswer("Yezhov"),
        ["Kaganovich"] = A.ShortAnswer("Kaganovich"),
    };

    [Theory]
    [InlineData("Molotov", "Molotov", MarkReason.Exact)]
    [InlineData("Molotov", "  molotóv. ", MarkReason.Exact)]
    [InlineData("Molotov", "Ｍｏｌｏｔｏｖ", MarkReason.Exact)]
    [InlineData("Molotov", "Molotof", MarkReason.Variant)]
    [InlineData("Molotov", "Molotoff", MarkReason.Variant)]
    [InlineData("Molotov", "Vyacheslav Molotov", MarkReason.Variant)]
    [InlineData("Molotov", "v m molotov", MarkReason.Variant)]
    [InlineData("Molotov", "Mollotov", MarkReason.Near)]
    [InlineData("Molotov", "Molotvo", MarkReason.Near)]
    [InlineData("Molotov", "STALIN", MarkReason.KnownWrong)]
    [InlineData("Nikolaev", "NIKOLAYEV", MarkReason.Variant)]
    [InlineData("Nikolaev", "Nikolaeff", MarkReason.Variant)]
    [InlineData("Nikolaev", "Nikoliev", MarkReason.Near)]
    [InlineData("Nikolaev", "Nikolai", MarkReason.KnownWrong)]
    [InlineData("Tukhachevsky", "Tuchachevski", MarkReason.Variant)]
    [InlineData("Trotsky", "Trotskij", MarkReason.Variant)]
    [InlineData("Trotsky", "Trotskii", MarkReason.Variant)]
    [InlineData("Trotsky", "Trosky", MarkReason.Near)]
    [InlineData("Trotsky", "Totsky", MarkReason.NoMatch)]
    [InlineData("Trotsky", "Tomsky", MarkReason.NoMatch)]
    [InlineData("Kirov", "Kerov", MarkReason.Near)]
    [InlineData("Kirov", "Keerov", MarkReason.NoMatch)]
    [InlineData("Zinoviev", "Zinovyev", MarkReason.Near)]
    [InlineData("Zinoviev", "Zinovieff", MarkReason.Variant)]
    [InlineData("Ryutin", "Riutin", MarkReason.Variant)]
    [InlineData("Ryutin", "Rykov", MarkReason.KnownWrong)]
    [InlineData("NKVD", "NKVD", MarkReason.Exact)]
    [InlineData("NKVD", "N.K.V.D.", MarkReason.Exact)]
    [InlineData("NKVD", "n.k.v.d", MarkReason.Exact)]
    [InlineData("NKVD", "peoples commissariat of internal affairs", MarkReason.Variant)]
    [InlineData("NKVD", "NKVP", MarkReason.NoMatch)]
    [InlineData("NKVD", "OGPU", MarkReason.KnownWrong)]
    [InlineData("General Secretary", "The General Secretary", MarkReason.Exact)]
    [InlineData("General Secretary", "general secratary", MarkReason.Near)]
    [InlineData("General Secretary", "Genral Secratary", MarkReason.Near)]
    [InlineData("General Secretary", "Secretary", MarkReason.NoMatch)]
    [InlineData("General Secretary", "First Secretary", MarkReason.KnownWrong)]
    [InlineData("General Secretary", "Party chairman", MarkReason.NoMatch)]
    [InlineData("nomenklatura", "nomenclature", MarkReason.Near)]
    [InlineData("Yezhov", "Ezhov", MarkReason.Variant)]
    [InlineData("Kaganovich", "Kaganovitch", MarkReason.Variant)]
    public void An_answer_is_marked_for_this_reason(string question, string answer, MarkReason reason)
    {
        var marked = MarkAssert.Marked(Questions[question], answer);

        Assert.Equal(reason, marked.Reason);
        Assert.Equal(reason is MarkReason.Exact or MarkReason.Variant or MarkReason.Near ? 1 : 0, marked.Marks);
    }

    [Fact]
    public void A_forgiven_spelling_is_told_the_standard_one() =>
        Assert.Equal("General Secretary", MarkAssert.Marked(Questions["General Secretary"], "Genral Secratary").StandardSpelling);

    [Fact]
    public void A_known_wrong_answer_brings_its_feedback_and_misconception()
    {
        var marked = MarkAssert.Marked(Questions["Nikolaev"], "Nikolay");

        Assert.Equal(["About Nikolay."], MarkAssert.Said(marked));
        Assert.Equal(["M09"], marked.Misconceptions);
    }

    [Theory]
    [InlineData("Молотов")]
    [InlineData("莫洛托夫")]
    [InlineData("?!")]
    public void An_answer_without_Latin_letters_is_asked_for_again(string answer)
    {
        var refused = MarkAssert.Refused(Questions["Molotov"], answer);

        Assert.Equal((RefusalReason.OtherAlphabet, "Use English letters."), (refused.Reason, refused.Message));
    }

    [Fact]
    public void More_than_80_characters_are_refused_and_80_are_read()
    {
        Assert.Equal(RefusalReason.TooLong, MarkAssert.Refused(Questions["Molotov"], new string('m', 81)).Reason);
        Assert.Equal(MarkReason.NoMatch, MarkAssert.Marked(Questions["Molotov"], new string('m', 80)).Reason);
    }
}
