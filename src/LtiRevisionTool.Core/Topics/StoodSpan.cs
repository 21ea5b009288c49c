namespace LtiRevisionTool.Core.Topics;

/// <summary>A time in which somebody's stand did not change, both ends included, and what is written on it.</summary>
public sealed record StoodSpan(PartialDate From, PartialDate To, Stand Stand, string Label);
