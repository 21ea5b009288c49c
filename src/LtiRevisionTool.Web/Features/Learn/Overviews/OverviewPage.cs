using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>A page that looks across the cards of a topic. It belongs to links that show the whole topic.</summary>
internal abstract class OverviewPage(TopicLibrary topics, ProgressReader progress) : LearnPage(topics)
{
    /// <summary>The way back to work, as on the contents page; null when every mark is earned.</summary>
    public NextStep? Next { get; private set; }

    /// <summary>"All 12 cards".</summary>
    public BarView Bar => new(Visit, Visit.Learn(), $"All {Lesson.Cards.Count} cards", null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!Lesson.IsWhole)
        {
            return Home();
        }

        if (!Fill())
        {
            return NotFound();
        }

        Next = (await progress.ReadAsync(Lesson, cancellation)).Next(Visit);
        return Page();
    }

    /// <summary>Reads what the page shows; false when the topic has none of it.</summary>
    protected abstract bool Fill();
}
