using System.Globalization;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>
/// The cards of a visit on paper, each with its questions on a sheet of their own: with blanks for everybody, filled in for
/// teachers alone.
/// </summary>
internal sealed class BookletModel(TopicLibrary topics) : LearnPage(topics)
{
    /// <summary>Which cards were chosen, by number; empty for all of them.</summary>
    public IReadOnlyList<int> Chosen { get; private set; } = [];

    public IReadOnlyList<BookletCard> Cards { get; private set; } = [];

    /// <summary>Are the answers printed?</summary>
    public bool IsFilled { get; private set; }

    /// <summary>May this visit see the answers?</summary>
    public bool MayFill => Visit.Role == VisitRole.Teacher;

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>The way back.</summary>
    public NextStep Back { get; private set; } = null!;

    public IActionResult OnGet()
    {
        var asksForAnswers = Request.Query[BookletRoutes.Answers] == "1";
        Chosen = [.. Lesson.Cards.Select(card => card.Number).Where(Request.Query[BookletRoutes.Cards].Select(Number).ToHashSet().Contains)];
        if (Chosen.Count == Lesson.Cards.Count)
        {
            Chosen = [];
        }

        if (asksForAnswers && !MayFill)
        {
            return Go(Visit.Booklet(Chosen));
        }

        IsFilled = asksForAnswers;
        Cards = [.. Lesson.Cards.Where(card => Chosen.Count == 0 || Chosen.Contains(card.Number)).Select(Printed)];
        Terms = [.. Cards.SelectMany(card => card.Card.Terms).DistinctBy(term => term.Id).OrderBy(term => term.Word, StringComparer.OrdinalIgnoreCase)];
        People = [.. Lesson.Topic.People.IntersectBy(Cards.SelectMany(card => card.Card.People).Select(person => person.Id), person => person.Id)];
        Back = Lesson.IsWhole ? new NextStep(Visit.Learn(), $"All {Lesson.Cards.Count} cards") : new NextStep(Lesson.Home, $"Back to {Lesson.Part.Word.Replace('-', ' ')}");
        return Page();
    }

    private static int Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private BookletCard Printed(Card card) => new(
        card,
        [.. card.Sections.Select(section => (section.Heading, FactRun.Of(section.Facts)))],
        Lesson.FindCheckpoint(card.Number) is { } checkpoint ? Sheet(checkpoint) : null);

    private BookletSheet Sheet(Checkpoint checkpoint) => new(
        $"checkpoint-{checkpoint.Number}",
        $"Checkpoint {checkpoint.Number}: {MarkWords.Count(checkpoint.Questions.Count, "question")}, {MarkWords.Marks(checkpoint.Questions.Sum(question => question.MaxMarks))}",
        [.. checkpoint.Questions.Select(question => PaperQuestions.Of(Lesson, question, IsFilled))]);
}
