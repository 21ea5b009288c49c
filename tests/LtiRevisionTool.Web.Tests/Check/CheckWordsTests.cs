using LtiAdvantage.Checks;
using LtiAdvantage.Grades;
using LtiRevisionTool.Web.Features.Check;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>Every code has words, for every family of platforms.</summary>
public sealed class CheckWordsTests
{
    public static TheoryData<string> Families => ["Moodle", "Canvas", "Generic"];

    [Theory]
    [MemberData(nameof(Families))]
    public void Words_are_whole(string family) => Assert.All(CheckWords.Codes, code =>
    {
        var (cause, fix) = CheckWords.For(code, family, "https://lms.example/keys");
        Assert.DoesNotContain("{", cause + fix, StringComparison.Ordinal);
        Assert.DoesNotContain("please", cause + fix, StringComparison.OrdinalIgnoreCase);
        // One code is Canvas's alone.
        Assert.True(family == "Canvas" || code is "TOKEN-KEY-OFF" || !fix.Contains("Developer Keys", StringComparison.Ordinal), fix);
        Assert.True(family == "Moodle" || !fix.Contains("Manage tools", StringComparison.Ordinal), fix);
    });

    [Fact]
    public void Whatever_a_service_answers_has_words_in_every_step()
    {
        string[] parts = ["ROSTER", "COLUMN", "SCORE", "READ-BACK", "CLEAN-UP"];
        var codes = parts.SelectMany(part => GradeCause.All.Select(cause => OutcomeCode.Of(part, new DeliveryOutcome.Refused(cause))));

        Assert.Empty(codes.Except(CheckWords.Codes));
    }

    [Fact]
    public void Whatever_a_key_set_address_gives_has_words() =>
        Assert.Empty(KeySetCause.All.Select(cause => "KEYS-" + CheckFacts.Word(cause)).Except(CheckWords.Codes));

    [Theory]
    [InlineData(1, "1 second")]
    [InlineData(89, "89 seconds")]
    [InlineData(600, "10 minutes")]
    [InlineData(7200, "2 hours")]
    public void Times_are_told_in_one_unit(int seconds, string words) => Assert.Equal(words, CheckFacts.Span(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("https://lms.example/keys?secret=1#x", "https://lms.example/keys")]
    [InlineData("nonsense", "which cannot be read")]
    public void An_address_is_shown_without_its_query(string address, string shown) => Assert.Equal(shown, CheckFacts.Address(address));
}
