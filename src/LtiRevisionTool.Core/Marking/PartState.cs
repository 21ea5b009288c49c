namespace LtiRevisionTool.Core.Marking;

/// <summary>What became of one part of an answer.</summary>
public enum PartState
{
    /// <summary>Rightly chosen or placed.</summary>
    Right,

    /// <summary>Wrongly chosen or placed.</summary>
    Wrong,

    /// <summary>Left out, and it should not have been.</summary>
    Missed,

    /// <summary>Rightly left alone.</summary>
    NotChosen,
}
