namespace LtiAdvantage.Grades;

/// <summary>The columns that a platform listed.</summary>
/// <param name="Items">In the platform's order.</param>
/// <param name="Complete">False when a further page was named but could not be followed: other host, cycle, too many pages.</param>
public sealed record LineItemList(IReadOnlyList<LineItem> Items, bool Complete);
