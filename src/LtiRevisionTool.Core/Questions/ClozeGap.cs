using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>One gap of a text: its id ("g1"), its number from 1, its choices, the id of the right one and what is said about a wrong one.</summary>
public sealed record ClozeGap(string Id, int Number, IReadOnlyList<Option> Choices, string Key, RichText Feedback);
