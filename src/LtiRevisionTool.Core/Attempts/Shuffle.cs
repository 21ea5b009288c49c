using System.Text;

namespace LtiRevisionTool.Core.Attempts;

/// <summary>Orders that look random and are always the same for the same seed and name, on every machine.</summary>
public static class Shuffle
{
    /// <summary>The items in the order that <paramref name="seed"/> and <paramref name="name"/> give them.</summary>
    /// <param name="seed">The seed of the attempt.</param>
    /// <param name="name">What is shuffled, for example a question's id: equal seeds give different names different orders.</param>
    /// <param name="items">What to order; left as it is.</param>
    public static IReadOnlyList<T> Of<T>(long seed, string name, IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        var random = new SplitMix64(unchecked((ulong)seed) ^ Hash(name));
        // Fisher and Yates, from the end.
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = random.Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    /// <summary>FNV-1a with 64 bits: unlike <c>string.GetHashCode</c> the same in every process.</summary>
    private static ulong Hash(string name) =>
        Encoding.UTF8.GetBytes(name).Aggregate(0xCBF29CE484222325UL, (hash, part) => unchecked((hash ^ part) * 0x100000001B3UL));
}
