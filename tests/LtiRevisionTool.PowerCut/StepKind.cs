namespace LtiRevisionTool.PowerCut;

/// <summary>A persistence step: something that changes what is on the disk, or what is sure to be.</summary>
internal enum StepKind
{
    Write,
    Sync,
    Truncate,
    Delete,
}
