using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads a card: YAML between two lines <c>---</c>, then the body.</summary>
internal static class CardReader
{
    private const string Fence = "---";

    public static Card? Read(TopicFile file, int number, TopicHead head, FileErrors errors)
    {
        var lines = file.Text.Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            errors.Add(1, "A card begins with YAML between two lines \"---\".");
            return null;
        }

        // An empty line instead of the first fence keeps the numbers of the lines.
        if (YamlText.Load("\n" + string.Join('\n', lines[1..end]), errors) is not { } yaml) return null;
        if (yaml.Number("card") != number) yaml.Add("card", $"\"card\" must be {number}, as in the name of the file.");

        var terms = yaml.Has("terms") ? yaml.Ids("terms").Select(entry => ReadTerm(entry.Id, entry.Holder)).ToList() : [];
        var body = new CardBody(number, head, terms, errors);
        var card = new Card
        {
            Number = number,
            Title = yaml.Text("title"),
            ShortTitle = yaml.Text("short-title"),
            BigIdea = yaml.Rich("big-idea"),
            People = [.. yaml.MapsOrNone("people").Select(ReadPerson)],
            Terms = [.. terms.Select(term => term.Term)],
            Sections = body.Read(lines, end + 1),
        };
        yaml.Close();
        return card;
    }

    private static (Term Term, int Line) ReadTerm(string id, YamlMap terms)
    {
        var line = terms.LineOf(id);
        if (terms.Map(id) is not { } map) return (new Term(id, "", RichText.Empty), line);
        var term = new Term(id, map.Text("word"), map.Rich("meaning"));
        map.Close();
        return (term, line);
    }

    private static Person ReadPerson(YamlMap map)
    {
        var person = new Person(map.Text("name"), map.Text("dates"), map.Rich("role"));
        map.Close();
        return person;
    }
}
