using LtiAdvantage.Http;
using Xunit;

namespace LtiAdvantage.Tests.Http;

[Trait("Row", "AGS-25")]
public sealed class RetryAfterTests
{
    [Theory]
    [InlineData("120", 120)]
    [InlineData("Tue, 24 Nov 2026 09:31:00 GMT", 60)]
    [InlineData("999999999", 86_400)]
    public void A_wait_is_read_in_seconds_or_as_a_date_and_is_never_above_a_day(string value, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(value));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("soon")]
    [InlineData("Tue, 24 Nov 2026 09:29:00 GMT")]
    public void No_wait_is_read_where_none_is_asked_for(string value)
    {
        Assert.Null(Read(value));
    }

    private static TimeSpan? Read(string value)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", value);
        return RetryAfter.Read(response.Headers, new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
    }
}
