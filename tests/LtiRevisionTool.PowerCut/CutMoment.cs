namespace LtiRevisionTool.PowerCut;

/// <summary>Where in a step the power goes.</summary>
internal enum CutMoment
{
    Before,
    After,

    /// <summary>In the middle of a write: a part of it is on the disk.</summary>
    Torn,
}
