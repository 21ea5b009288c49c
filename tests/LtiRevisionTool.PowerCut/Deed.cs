namespace LtiRevisionTool.PowerCut;

/// <summary>What can happen at a step.</summary>
internal enum Deed
{
    Nothing,

    /// <summary>The process dies there, and the disk with it.</summary>
    Cut,

    /// <summary>This one step fails.</summary>
    Fail,

    /// <summary>From this step on the disk is full, until another order comes.</summary>
    Full,
}
