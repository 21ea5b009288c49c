namespace LtiRevisionTool.Core.Attempts;

/// <summary>Which finished attempt at a checkpoint counts.</summary>
public enum AttemptPolicy
{
    /// <summary>The one with the best percentage; of equal ones the earliest.</summary>
    Best,

    /// <summary>The one finished last, even when it is worse.</summary>
    Latest,

    /// <summary>The one finished first.</summary>
    First,

    /// <summary>None in particular: the mean of all percentages.</summary>
    Average,
}
