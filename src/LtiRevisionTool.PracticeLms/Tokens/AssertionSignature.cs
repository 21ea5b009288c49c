namespace LtiRevisionTool.PracticeLms.Tokens;

/// <summary>What checking the signature of an assertion came to.</summary>
internal enum AssertionSignature
{
    Good,
    UnknownKey,
    OtherAlgorithm,
    Wrong,
}
