namespace LtiRevisionTool.Core.Topics;

/// <summary>A word that is explained: its id in the topic's files, for anchors ("politburo"), the word, its meaning.</summary>
public sealed record Term(string Id, string Word, RichText Meaning);
