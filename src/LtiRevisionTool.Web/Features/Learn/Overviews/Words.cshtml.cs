using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Every word that the cards explain and everybody to know, with where they come up.</summary>
internal sealed class WordsModel(TopicLibrary topics, ProgressReader progress) : OverviewPage(topics, progress)
{
    /// <summary>A card, and its address at the place that is meant.</summary>
    internal sealed record Place(string Address, int Card);

    public IReadOnlyList<(Term Term, IReadOnlyList<SentenceLink> Sentences)> Terms { get; private set; } = [];

    public IReadOnlyList<(Person Person, IReadOnlyList<Place> Cards)> People { get; private set; } = [];

    protected override bool Fill()
    {
        var topic = Lesson.Topic;
        Terms = [.. topic.Glossary.Select(term => (term, Using(term)))];
        People = [.. topic.People.Select(person => (person, With(person)))];
        return Terms.Count + People.Count > 0;
    }

    /// <summary>A word is a button in the one sentence of a card that explains it.</summary>
    private IReadOnlyList<SentenceLink> Using(Term term) =>
    [
        .. from card in Lesson.Cards
           where card.Terms.Any(own => own.Id == term.Id)
           from fact in card.Facts
           where fact.Points.Select(point => point.Text.Html).Prepend(fact.Html).Any(html => html.Contains($"\"word-{term.Id}\"", StringComparison.Ordinal))
           select Lesson.Sentence(fact.Id)!,
    ];

    private IReadOnlyList<Place> With(Person person) =>
    [
        .. from card in Lesson.Cards
           where card.People.Any(own => own.Id == person.Id)
           select new Place(Visit.Card(card.Number), card.Number),
    ];
}
