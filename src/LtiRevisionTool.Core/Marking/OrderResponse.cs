namespace LtiRevisionTool.Core.Marking;

/// <summary>The events in the pupil's order, first to last; empty when no place was given.</summary>
public sealed record OrderResponse : Response
{
    /// <summary>Takes event ids from first to last.</summary>
    public OrderResponse(params IEnumerable<string> order) => Order = [.. order];

    /// <summary>Event ids from first to last.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <inheritdoc/>
    public override bool IsBlank => Order.Count == 0;

    /// <inheritdoc/>
    public bool Equals(OrderResponse? other) => other is not null && Order.SequenceEqual(other.Order, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Order.Aggregate(17, HashCode.Combine);
}
