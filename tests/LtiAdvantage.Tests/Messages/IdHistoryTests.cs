using LtiAdvantage.Messages;
using Xunit;

namespace LtiAdvantage.Tests.Messages;

public sealed class IdHistoryTests
{
    [Theory]
    [Trait("Row", "LV-P39")]
    [InlineData("3,2", "3 2")]
    [InlineData(" 3 , 2 ,", "3 2")]
    [InlineData("2", "2")]
    [InlineData("3,3,2,3", "3 2")]
    [InlineData("own,2", "2")]
    [InlineData("a8a6,b9b7,truncated", "a8a6 b9b7")]
    [InlineData("timed out", "")]
    [InlineData("$Context.id.history", "")]
    [InlineData("$Context.id.history,2", "2")]
    [InlineData("2\u0007,3\0,4", "4")]
    [InlineData(",,,", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void LV_P39_The_ids_are_read_the_nearest_first_and_what_is_none_is_passed_over(string? value, string expected) =>
        Assert.Equal(expected, string.Join(' ', IdHistory.Read(value, "own")));

    [Fact]
    public void No_more_are_kept_than_the_nearest_few() =>
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], IdHistory.Read(string.Join(',', Enumerable.Range(1, 1000)), "own"));

    [Fact]
    public void An_endless_list_of_nothing_is_given_up() =>
        Assert.Empty(IdHistory.Read(new string(',', 1_000_000) + "2", null));

    [Fact]
    public void An_id_is_as_long_as_a_platforms_ids_may_be()
    {
        var longest = new string('x', 255);

        Assert.Equal([longest], IdHistory.Read($"{longest}y,{longest}", null));
    }

    [Fact]
    public void Ids_differ_by_every_byte() => Assert.Equal(["a", "A"], IdHistory.Read("a,A", "OWN"));
}
