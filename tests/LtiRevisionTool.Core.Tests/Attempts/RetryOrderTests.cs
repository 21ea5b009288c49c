using CsCheck;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Attempts;

public sealed class RetryOrderTests
{
    private static readonly Gen<(long Seed, HashSet<string> Right, int Count)> Tries =
        Gen.Select(Gen.Long, Gen.Int[1, 12].HashSet[0, 12], Gen.Int[0, 12], (seed, right, count) => (seed, right.Select(Id).ToHashSet(), count));

    [Fact]
    public void Whatever_was_missed_is_asked_before_whatever_was_right() => Tries.Sample(each =>
    {
        var order = RetryOrder.Of(Questions(each.Count), each.Right, each.Seed).Select(question => each.Right.Contains(question.Id)).ToList();

        return order.SequenceEqual(order.Order());
    });

    [Fact]
    public void Every_question_is_asked_once() => Tries.Sample(each =>
        RetryOrder.Of(Questions(each.Count), each.Right, each.Seed).Select(question => question.Id).Order()
            .SequenceEqual(Questions(each.Count).Select(question => question.Id).Order()));

    [Fact]
    public void The_same_try_is_always_asked_in_the_same_order() => Tries.Sample(each =>
        RetryOrder.Of(Questions(each.Count), each.Right, each.Seed).SequenceEqual(RetryOrder.Of(Questions(each.Count), each.Right, each.Seed)));

    [Fact]
    public void Another_try_shuffles_both_parts()
    {
        var orders = Enumerable.Range(0, 100)
            .Select(seed => RetryOrder.Of(Questions(8), new HashSet<string> { "Q1.1", "Q1.2", "Q1.3", "Q1.4" }, seed).Select(question => question.Id).ToList())
            .ToList();

        Assert.Equal(["Q1.5", "Q1.6", "Q1.7", "Q1.8"], orders.Select(order => order[0]).Distinct().Order());
        Assert.Equal(["Q1.1", "Q1.2", "Q1.3", "Q1.4"], orders.Select(order => order[4]).Distinct().Order());
    }

    private static IReadOnlyList<Question> Questions(int count) =>
        [.. Enumerable.Range(1, count).Select(number => A.SingleChoice with { Basics = A.Basics with { Id = Id(number) } })];

    private static string Id(int number) => $"Q1.{number}";
}
