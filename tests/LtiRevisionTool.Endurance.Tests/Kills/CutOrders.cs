using System.Globalization;

namespace LtiRevisionTool.Endurance.Tests.Kills;

/// <summary>Where the power goes in a cycle; the same cycle always has the same order.</summary>
internal static class CutOrders
{
    private const int Seed = 20261125;
    private static readonly string[] Moments = ["before", "after", "torn"];
    private static readonly string[] Losses = ["nothing", "some", "all"];

    public static Random ChanceOf(int cycle) => new(unchecked((Seed * 31) + cycle));

    /// <summary>Mostly early, in all kinds of work; every eighth time while SQLite moves its log into the database.</summary>
    public static string Of(int cycle)
    {
        var chance = ChanceOf(cycle);
        var late = chance.NextDouble();
        return cycle % 8 == 0 ? At(1 + chance.Next(40), chance) + " database" : At(1 + (int)(late * late * 500), chance);
    }

    public static string At(int step, Random chance) => string.Create(
        CultureInfo.InvariantCulture, $"cut {step} {Moments[chance.Next(Moments.Length)]} {Losses[chance.Next(Losses.Length)]} {chance.Next()}");
}
