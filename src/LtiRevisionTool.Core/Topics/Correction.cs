namespace LtiRevisionTool.Core.Topics;

/// <summary>A public correction of older notes: id ("E01"), the day it was made, and what it says: old words in <c>del</c>, new ones in <c>ins</c>.</summary>
public sealed record Correction(string Id, DateOnly Date, RichText Text);
