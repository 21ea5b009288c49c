using System.Reflection;
using LtiAdvantage.Errors;

namespace LtiAdvantage.Tests.Errors;

/// <summary>Every reason has a status of the vocabulary and something to say.</summary>
public sealed class ErrorTableTests
{
    public static TheoryData<string> Reasons =>
        [.. typeof(LtiReason).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory, Trait("Row", "0.1")]
    [MemberData(nameof(Reasons))]
    public void Every_reason_has_a_status_of_the_vocabulary_and_never_500(string reason)
    {
        var error = LtiError.Of(reason);

        Assert.Contains(error.Status, (int[])[400, 401, 403, 405, 413, 415, 429, 503]);
        Assert.Matches("^LTI-[A-Z0-9-]+$", error.Code);
        Assert.Equal(error.Status == 503, error.RetryAfter is not null);
    }

    [Theory, Trait("Row", "0.1")]
    [InlineData(LtiReason.MethodNotAllowed, 405)]
    [InlineData(LtiReason.TooLarge, 413)]
    [InlineData(LtiReason.ContentTypeUnsupported, 415)]
    [InlineData(LtiReason.RateLimited, 429)]
    [InlineData(LtiReason.HttpsRequired, 400)]
    [InlineData(LtiReason.RoleNotAllowed, 403)]
    public void What_is_refused_before_its_content_is_read_has_its_own_status(string reason, int status) => Assert.Equal(status, LtiError.Of(reason).Status);

    [Theory, Trait("Row", "0.3")]
    [InlineData("a\r\nInjected: line", "a  Injected: line")]
    [InlineData("{300}", "{255}")]
    public void What_an_outsider_sent_is_cleaned_and_capped_before_it_is_a_fact(string sent, string fact) =>
        Assert.Equal(Expand(fact), LtiError.Of(LtiReason.PlatformError).With("error", Expand(sent)).Facts["error"]);

    private static string Expand(string text) => text.StartsWith('{') ? new string('x', int.Parse(text.Trim('{', '}'), System.Globalization.CultureInfo.InvariantCulture)) : text;
}
