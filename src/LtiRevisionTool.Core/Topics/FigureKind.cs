namespace LtiRevisionTool.Core.Topics;

/// <summary>Where a number comes from.</summary>
public enum FigureKind
{
    /// <summary>It was counted at the time.</summary>
    Record,

    /// <summary>Historians work it out.</summary>
    Estimate,

    /// <summary>Older notes give it, and it no longer stands.</summary>
    Older,
}
