namespace LtiAdvantage.Messages;

/// <summary>The gradebook services of a launch.</summary>
/// <param name="LineItem">The column of this placement, when there is exactly one. Used as it stands, query included.</param>
/// <param name="LineItems">The columns of the course. Used as it stands, query included.</param>
/// <param name="Scopes">What the platform lets us ask for.</param>
/// <remarks>AGS 2.0, section 3.1.</remarks>
public sealed record GradesEndpoint(string? LineItem, string? LineItems, IReadOnlyList<string> Scopes);
