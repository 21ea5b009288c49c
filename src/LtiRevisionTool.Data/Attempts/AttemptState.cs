namespace LtiRevisionTool.Data.Attempts;

/// <summary>Whether an attempt still takes answers.</summary>
public enum AttemptState
{
    /// <summary>Takes answers; never counts towards a grade.</summary>
    Open,

    /// <summary>Over; items without an answer count 0.</summary>
    Finished,
}
