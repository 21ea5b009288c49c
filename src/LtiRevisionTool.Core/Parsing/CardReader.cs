using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads a card: YAML between two lines <c>---</c>, then the body.</summary>
internal static class CardReader
{
    private const string Fence = "---";

    /// <summary>The card, or null when nobody can tell where its notes begin or what the id of a fact was meant to be.</summary>
    public static Card? Read(TopicFile file, int number, Known known, FactIds ids, FileErrors errors)
    {
        var lines = file.Text.Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            errors.Add(1, "A card begins with YAML between two lines \"---\".");
            return null;
        }

        // An empty line instead of the first fence keeps the numbers of the lines.
        var card = ReadHead(YamlText.Load("\n" + string.Join('\n', lines[1..end]), errors), number, known);
        var body = new CardBody(number, known, ids, errors);
        var sections = body.Read(lines, end + 1);
        return body.HasAllIds ? card with { Sections = sections, Terms = body.Terms } : null;
    }

    private static Card ReadHead(YamlMap? yaml, int number, Known known)
    {
        if (yaml is null) return new Card { Number = number, Title = "", ShortTitle = "", BigIdea = RichText.Empty, Sections = [] };
        if (yaml.Number("card") != number) yaml.Add("card", $"\"card\" must be {number}, as in the name of the file.");
        var card = new Card
        {
            Number = number,
            Title = yaml.Text("title"),
            ShortTitle = yaml.Text("short-title"),
            BigIdea = yaml.Rich("big-idea"),
            Specification = yaml.EntriesIn("specification", known.Parts),
            People = yaml.EntriesIn("people", known.People),
            Sections = [],
        };
        yaml.Close();
        return card;
    }
}
