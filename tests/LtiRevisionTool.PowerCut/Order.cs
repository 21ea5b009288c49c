using System.Globalization;

namespace LtiRevisionTool.PowerCut;

/// <summary>What is to happen at which persistence step, counted from when the order was read.</summary>
/// <param name="Deed">What happens then.</param>
/// <param name="Step">The step at which it happens, from 1.</param>
/// <param name="Target">Which files' steps are counted; null for all.</param>
/// <param name="When">For a cut: before the step, after it, or in its middle.</param>
/// <param name="Loss">For a cut: what becomes of writes that no sync has followed.</param>
/// <param name="Seed">For a cut: decides what chance decides.</param>
internal sealed record Order(Deed Deed, long Step, FileKind? Target, CutMoment When, Loss Loss, int Seed)
{
    public static Order None { get; } = new(Deed.Nothing, long.MaxValue, null, CutMoment.Before, Loss.Nothing, 0);

    /// <summary>Reads for example <c>cut 37 torn some 12345</c>, <c>cut 2 after all 9 database</c>, <c>fail 12</c>, <c>full 3</c>.</summary>
    public static Order Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return None;
        }

        var deed = Enum.Parse<Deed>(words[0], ignoreCase: true);
        var step = words.Length > 1 ? long.Parse(words[1], CultureInfo.InvariantCulture) : long.MaxValue;
        return deed == Deed.Cut
            ? new Order(
                deed,
                step,
                words.Length > 5 ? Enum.Parse<FileKind>(words[5], ignoreCase: true) : null,
                Enum.Parse<CutMoment>(words[2], ignoreCase: true),
                Enum.Parse<Loss>(words[3], ignoreCase: true),
                int.Parse(words[4], CultureInfo.InvariantCulture))
            : None with { Deed = deed, Step = step };
    }
}
