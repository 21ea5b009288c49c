using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Safe HTML, and the sentences that it rests on.</summary>
internal sealed record BackedWords(string Html, IReadOnlyList<SentenceLink> Sentences)
{
    public static BackedWords Of(Lesson lesson, RichText text, IEnumerable<string> facts) =>
        new(text.Html, [.. facts.Select(fact => lesson.Sentence(fact)).OfType<SentenceLink>()]);

    public static BackedWords Of(Lesson lesson, BackedText text) => Of(lesson, text.Text, text.Facts);
}
