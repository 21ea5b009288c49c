namespace LtiRevisionTool.Core.Attempts;

/// <summary>The SplitMix64 generator: the same numbers from the same seed on every machine and in every version of .NET.</summary>
/// <remarks>Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014). Not for secrets.</remarks>
internal struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, each as likely as the others.</summary>
    public int Below(int bound)
    {
        // What is left over above the last whole multiple would favour small numbers: draw again.
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn >= limit);
        return (int)(drawn % (ulong)bound);
    }
}
