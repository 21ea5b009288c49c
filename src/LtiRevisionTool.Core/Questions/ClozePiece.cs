using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>A stretch of words, then the gap that follows it (null after the last words).</summary>
public sealed record ClozePiece(RichText Words, int? Gap);
