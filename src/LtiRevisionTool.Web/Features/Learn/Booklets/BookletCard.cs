using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>A card in the booklet: its notes, and its questions where the link has them.</summary>
internal sealed record BookletCard(Card Card, IReadOnlyList<(string Heading, IReadOnlyList<FactRun> Runs)> Sections, BookletSheet? Sheet);
