namespace LtiRevisionTool.Data;

/// <summary>What became of a change that somebody decided on by what they saw.</summary>
public enum ChangeOutcome
{
    /// <summary>It is as they wanted, and stands in the audit.</summary>
    Done,

    /// <summary>There is no such thing.</summary>
    Unknown,

    /// <summary>It is no longer as they saw it: nothing was changed.</summary>
    Changed,
}
