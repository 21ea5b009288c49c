using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  molotóv. ", "molotov")]
    [InlineData("Molotov\u0301", "molotov")]
    [InlineData("People's Commissariat", "peoples commissariat")]
    [InlineData("People’s   Commissariat", "peoples commissariat")]
    [InlineData("N.K.V.D.", "n k v d")]
    [InlineData("Five-Year Plan", "five year plan")]
    [InlineData("the cult of personality", "cult of personality")]
    [InlineData("A  kulak", "kulak")]
    [InlineData("an apparatchik", "apparatchik")]
    [InlineData("The", "the")]
    [InlineData("Theodore", "theodore")]
    [InlineData("ﬁfty", "fifty")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Æsop", "aesop")]
    [InlineData("ｋｕｌａｋ", "kulak")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ku\u200Blak\u00AD", "kulak")]
    [InlineData("Кулак", "")]
    [InlineData("kulak кулак", "kulak")]
    public void Text_is_normalised_without_accents_case_punctuation_and_article(string text, string normalised) =>
        Assert.Equal(normalised, TypedText.Normalise(text));

    [Theory]
    [InlineData("trotskii", "trotsky")]
    [InlineData("vyshinskij", "vyshinsky")]
    [InlineData("trotskiy", "trotsky")]
    [InlineData("trotski", "trotsky")]
    [InlineData("kiroff", "kirov")]
    [InlineData("molotof", "molotov")]
    [InlineData("zinovieff", "zinoviev")]
    [InlineData("zinovief", "zinoviev")]
    [InlineData("yezhov", "ezhov")]
    [InlineData("nikolayev", "nikolaev")]
    [InlineData("zinovyev", "zinovyev")]
    [InlineData("kaganovitch", "kaganovich")]
    [InlineData("iosiph", "iosif")]
    [InlineData("leon trotskij", "leon trotsky")]
    [InlineData("cult of ski", "cult of ski")]
    public void Words_of_four_letters_or_more_come_into_one_transliteration(string word, string key) =>
        Assert.Equal(key, TypedText.TransliterationKey(word));

    [Theory]
    [InlineData("kirov", "kirov", 0)]
    [InlineData("kirov", "kerov", 1)]
    [InlineData("kirov", "kriov", 1)]
    [InlineData("kirov", "kiro", 1)]
    [InlineData("kirov", "kirrov", 1)]
    [InlineData("trotsky", "totsky", 1)]
    [InlineData("tomsky", "totsky", 1)]
    [InlineData("trosky", "tomsky", 2)]
    [InlineData("nikolaev", "nikolai", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void The_distance_counts_slips_and_swaps_of_neighbours(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(left, right));
        Assert.Equal(distance, EditDistance.Between(right, left));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(11, 2)]
    [InlineData(12, 3)]
    [InlineData(40, 3)]
    public void Longer_answers_are_forgiven_more(int length, int allowed) => Assert.Equal(allowed, EditDistance.Allowed(length));

    [Fact]
    public void Every_accented_letter_of_European_alphabets_folds_to_plain_letters() =>
        Assert.All(Enumerable.Range(0xC0, 0x180 - 0xC0).Select(code => (char)code).Where(letter => letter is not ('×' or '÷' or 'ĸ' or 'Ŋ' or 'ŋ' or 'ŉ' or 'Ŀ' or 'ŀ')),
            letter => Assert.NotEqual("", TypedText.Normalise(letter.ToString())));
}
