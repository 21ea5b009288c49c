namespace LtiRevisionTool.Core.Questions;

/// <summary>What a piece of evidence does to a statement.</summary>
public enum EvidenceSide
{
    /// <summary>It speaks for the statement.</summary>
    Supports,

    /// <summary>It speaks against the statement.</summary>
    Challenges,
}
