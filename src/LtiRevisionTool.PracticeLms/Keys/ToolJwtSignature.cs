namespace LtiRevisionTool.PracticeLms.Keys;

/// <summary>What checking the signature of a JWT came to.</summary>
internal enum ToolJwtSignature
{
    Good,
    UnknownKey,
    OtherAlgorithm,
    Wrong,
}
