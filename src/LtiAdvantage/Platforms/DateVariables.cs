namespace LtiAdvantage.Platforms;

/// <summary>The variables by which a launch learns the dates that a platform keeps for a link, as custom parameters name them.</summary>
/// <param name="Opens">From when it can be opened.</param>
/// <param name="Due">When work is due.</param>
/// <param name="Closes">Until when it can be opened.</param>
public sealed record DateVariables(string Opens, string Due, string Closes);
