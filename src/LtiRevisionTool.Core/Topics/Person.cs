namespace LtiRevisionTool.Core.Topics;

/// <summary>Somebody to know: id in the topic's files ("lenin"), name, years of life ("1870–1924") and part in the story.</summary>
public sealed record Person(string Id, string Name, string Dates, RichText Role)
{
    /// <summary>The last word of the name.</summary>
    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];
}
