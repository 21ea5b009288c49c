using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Learn.Overviews;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The contents page: where was I, and what is next? A link that shows one part goes straight there.</summary>
internal sealed class TopicModel(TopicLibrary topics, ProgressReader progress, GradeStates grades, TimeProvider time) : VisitPage
{
    /// <summary>One row of the contents.</summary>
    internal sealed record Row(Card Card, string Address, string Words, bool IsDone, bool IsPartWay, bool IsNext);

    /// <summary>Null when the link names a topic or a part that is not here.</summary>
    public Lesson? Lesson { get; private set; }

    /// <summary>When the activity opens: "on Friday 4 December at 09:00"; null when it has.</summary>
    public string? Opens { get; private set; }

    public LinkSettings Link { get; private set; } = null!;

    /// <summary>"2 of 12 checkpoints done. Your marks so far: 29 of 214".</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The state of the grade, once there is one.</summary>
    public GradeNote? Grade { get; private set; }

    public NextStep? Next { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The pages that look across the cards.</summary>
    public IReadOnlyList<OverviewLink> Overviews { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Link = topics.LinkOf(Visit);
        Lesson = Lesson.Of(Visit, Link);
        if (Lesson is null)
        {
            return Page();
        }

        if (Lesson.IsTooEarly)
        {
            Opens = MomentWords.When(Link.Opens!.Value, time);
            return Page();
        }

        if (!Lesson.IsWhole)
        {
            return new SeeOtherResult(Lesson.Home);
        }

        var stand = await progress.ReadAsync(Lesson, cancellation);
        Summary = stand.Words;
        Next = stand.Next(Visit);
        Grade = stand.Grade is null ? null : (await grades.ReadAsync(Lesson, cancellation)).Note;
        Rows = [.. Lesson.Cards.Select(card =>
        {
            var checkpoint = stand.Find(card.Number);
            return new Row(
                card, Visit.Card(card.Number), checkpoint?.Words ?? "Notes",
                checkpoint?.IsDone ?? false, checkpoint is { IsPartWay: true, IsDone: false },
                checkpoint is not null && checkpoint == stand.Current);
        })];
        Overviews = OverviewLinks.Of(Lesson);
        return Page();
    }
}
