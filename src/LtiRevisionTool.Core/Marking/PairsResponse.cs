namespace LtiRevisionTool.Core.Marking;

/// <summary>What was put where: prompt to option, gap to choice, or evidence card to "supports" or "challenges". Unanswered ones are left out.</summary>
public sealed record PairsResponse : Response
{
    /// <summary>Takes pairs in any order.</summary>
    /// <exception cref="ArgumentException">Two pairs have the same left side.</exception>
    public PairsResponse(params IEnumerable<KeyValuePair<string, string>> pairs) =>
        Pairs = new SortedDictionary<string, string>(pairs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>From left (prompt, gap, card) to right (option, choice, side), sorted by the left.</summary>
    public IReadOnlyDictionary<string, string> Pairs { get; }

    /// <inheritdoc/>
    public override bool IsBlank => Pairs.Count == 0;

    /// <inheritdoc/>
    public bool Equals(PairsResponse? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc/>
    public override int GetHashCode() => Pairs.Aggregate(17, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
