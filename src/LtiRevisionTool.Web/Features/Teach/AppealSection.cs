using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The answers to decide on a page of the teacher.</summary>
/// <param name="Views">All of them.</param>
/// <param name="From">The student whose page it is, to come back to; null on the page of the class.</param>
internal sealed record AppealSection(Visit Visit, IReadOnlyList<AppealView> Views, Guid? From)
{
    private const int Most = 12;

    /// <summary>Those that show.</summary>
    public IEnumerable<AppealView> Shown => Views.Take(Most);

    /// <summary>"And 3 more answers. They show when these are decided."; null when all show.</summary>
    public string? Rest => Views.Count <= Most ? null
        : $"And {Views.Count - Most} more {(Views.Count - Most == 1 ? "answer. It shows" : "answers. They show")} when these are decided.";

    /// <summary>"One answer to decide", "Three answers to decide".</summary>
    public string Heading => $"{MarkWords.SpellFirst(Views.Count)} {Answers} to decide";

    /// <summary>"1 answer to decide".</summary>
    public string Link => $"{Views.Count} {Answers} to decide";

    private string Answers => Views.Count == 1 ? "answer" : "answers";
}
