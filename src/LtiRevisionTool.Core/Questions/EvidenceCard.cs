using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>A piece of evidence, the side it belongs to, what is said when it was misplaced, and the wrong idea that shows.</summary>
public sealed record EvidenceCard(string Id, RichText Text, EvidenceSide Side, RichText Feedback, string? Misconception);
