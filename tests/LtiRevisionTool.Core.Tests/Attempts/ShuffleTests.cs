using CsCheck;
using LtiRevisionTool.Core.Attempts;

namespace LtiRevisionTool.Core.Tests.Attempts;

public sealed class ShuffleTests
{
    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToList());
    }

    [Theory]
    [InlineData(20261124, "Q1.4", "cfdeab")]
    [InlineData(20261124, "Q1.5", "ceadfb")]
    [InlineData(-1, "Q1.4", "ebcdfa")]
    public void An_order_never_changes_because_open_attempts_depend_on_it(long seed, string name, string order) =>
        Assert.Equal(order, string.Concat(Shuffle.Of(seed, name, "abcdef")));

    [Fact]
    public void Shuffling_loses_nothing_and_adds_nothing() =>
        Gen.Select(Gen.Long, Gen.String, Gen.Int.Array).Sample((seed, name, items) =>
            Shuffle.Of(seed, name, items).Order().SequenceEqual(items.Order()));

    [Fact]
    public void Each_of_the_24_orders_of_four_comes_about_equally_often()
    {
        var counts = Enumerable.Range(0, 24_000).CountBy(seed => string.Concat(Shuffle.Of(seed, "Q1.6", "abcd"))).ToDictionary();

        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }
}
