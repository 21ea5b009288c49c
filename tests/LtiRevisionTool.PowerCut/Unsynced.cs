namespace LtiRevisionTool.PowerCut;

/// <summary>A change of a file that no sync has followed.</summary>
/// <param name="Offset">Where it was written; for a truncation, the new size.</param>
/// <param name="Written">What was written; null for a truncation.</param>
/// <param name="Before">What stood there before; shorter than what was written where the file ended.</param>
/// <param name="SizeBefore">The size of the file before.</param>
internal sealed record Unsynced(long Offset, byte[]? Written, byte[] Before, long SizeBefore);
