namespace LtiRevisionTool.Core.Marking;

/// <summary>The options that were chosen: a set, kept sorted.</summary>
public sealed record ChoiceResponse : Response
{
    /// <summary>Takes option ids in any order; a repeated one counts once.</summary>
    public ChoiceResponse(params IEnumerable<string> chosen) =>
        Chosen = [.. chosen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The chosen ids, sorted.</summary>
    public IReadOnlyList<string> Chosen { get; }

    /// <inheritdoc/>
    public override bool IsBlank => Chosen.Count == 0;

    /// <inheritdoc/>
    public bool Equals(ChoiceResponse? other) => other is not null && Chosen.SequenceEqual(other.Chosen, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Chosen.Aggregate(17, HashCode.Combine);
}
