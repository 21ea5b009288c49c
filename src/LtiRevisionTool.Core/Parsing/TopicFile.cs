namespace LtiRevisionTool.Core.Parsing;

/// <summary>One file of a topic's folder.</summary>
/// <param name="Path">As it is named in errors, with forward slashes: <c>stalin-dictatorship/card-01.md</c>.</param>
/// <param name="Text">All of its text.</param>
public sealed record TopicFile(string Path, string Text)
{
    /// <summary>The name without its folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
