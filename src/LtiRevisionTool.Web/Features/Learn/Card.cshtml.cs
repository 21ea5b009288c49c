using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Learn.Overviews;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>One card of notes: numbered sentences, corrections and debates, and the way to the checkpoint.</summary>
internal sealed class CardModel(TopicLibrary topics, ProgressReader progress) : LearnPage(topics)
{
    public Card Card { get; private set; } = null!;

    /// <summary>"Card 1 of 12", or "Card 1" where it is the only one.</summary>
    public string Where { get; private set; } = "";

    /// <summary>How far the checkpoint of this card has come; null where it is not part of the visit.</summary>
    public CheckpointProgress? Checkpoint { get; private set; }

    /// <summary>Each section of the card, with its sentences as they are laid out.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<FactRun> Runs)> Sections { get; private set; } = [];

    /// <summary>A table needs the width that the side column would take.</summary>
    public bool HasTable => Sections.Any(section => section.Runs.Any(run => run.IsTable));

    /// <summary>The parts of the course that the card is about, in one line; or null.</summary>
    public string? Specification { get; private set; }

    /// <summary>Pages that rest on sentences of this card.</summary>
    public IReadOnlyList<NextStep> Overviews { get; private set; } = [];

    /// <summary>The one clear next step, or null where there is none.</summary>
    public NextStep? Next { get; private set; }

    /// <summary>Another way on, quieter; or null.</summary>
    public NextStep? Other { get; private set; }

    /// <summary>Where each sentence can be checked: its number, and the works.</summary>
    public IReadOnlyList<(Fact Fact, string Works)> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (Lesson.FindCard(number) is not { } card)
        {
            return Home();
        }

        Card = card;
        Sections = [.. card.Sections.Select(section => (section.Heading, FactRun.Of(section.Facts)))];
        Specification = Lesson.Topic.Specification is { } course && card.Specification.Count > 0
            ? $"{course.Name}. {string.Join("; ", card.Specification.Select(part => $"{part.Id} {part.About}"))}."
            : null;
        Overviews = OverviewLinks.From(Lesson, card);
        Where = Lesson.IsWhole ? $"Card {number} of {Lesson.Cards.Count}" : $"Card {number}";
        Checkpoint = (await progress.ReadAsync(Lesson, cancellation)).Find(number);
        (Next, Other) = Steps();
        Sources = [.. card.Facts.Select(fact => (fact, string.Join("; ", fact.Sources.Select(source => source.Work))))];
        return Page();
    }

    private (NextStep? Next, NextStep? Other) Steps()
    {
        if (!Lesson.Shows(Card))
        {
            return (new NextStep(Lesson.Home, $"Back to {Lesson.Part.Word.Replace('-', ' ')}"), null);
        }

        var following = Lesson.CardAfter(Card.Number) is { } after ? new NextStep(Visit.Card(after.Number), $"card {after.Number}") : null;
        var read = following is null ? null : following with { Words = $"Read {following.Words}" };
        var quiet = following is null ? null : following with { Words = $"Next: {following.Words}" };
        if (Checkpoint is not { } checkpoint)
        {
            return (read, null);
        }

        var address = Visit.Checkpoint(Card.Number);
        if (checkpoint.IsPartWay)
        {
            return (new NextStep(address, $"Go on with question {checkpoint.NextPosition}", checkpoint.Size), quiet);
        }

        if (!checkpoint.IsDone)
        {
            return (new NextStep(address, "Answer the checkpoint", checkpoint.Size), quiet);
        }

        var result = new NextStep(Visit.Result(Card.Number), "See your result", checkpoint.Words);
        return read is null ? (result, null) : (read with { Note = checkpoint.Words }, result);
    }
}
