using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads one item of a checkpoint: what all kinds share here, the rest by kind.</summary>
internal sealed partial class ItemReader(YamlMap map, Known known)
{
    private static readonly string[] Kinds =
    [
        "single-choice", "source-inference", "true-false-reason", "multiple-response", "short-answer",
        "number", "ordering", "matching", "cloze", "sort-evidence",
    ];

    public YamlMap Map { get; } = map;

    public QuestionBasics Basics { get; private set; } = null!;

    /// <summary>Names that a typed answer must not be confused with.</summary>
    public IReadOnlyList<string> Names => known.Names;

    public static Question? Read(YamlMap map, Known known)
    {
        var reader = new ItemReader(map, known);
        reader.Basics = reader.ReadBasics();
        var question = reader.ReadKind(map.Text("kind"));
        if (question is null)
        {
            map.CloseUnknown();
            return null;
        }

        if (map.Number("marks") != question.MaxMarks) map.Add("marks", $"\"marks\" must be {question.MaxMarks} for this item.");
        map.Close();
        return question;
    }

    /// <summary>The id of an option, event, prompt, card or gap.</summary>
    public static string PartId(YamlMap part)
    {
        var id = part.Text("id");
        if (!PartIdForm().IsMatch(id)) part.Add("id", "\"id\" is one letter, or a letter and a digit.");
        return id;
    }

    /// <summary>The wrong idea that a choice stands for; the item must list it.</summary>
    public string? MisconceptionOf(YamlMap choice)
    {
        var id = choice.TextOrNull("misconception");
        if (id is not null && !Basics.Misconceptions.Contains(id)) choice.Add("misconception", $"\"{id}\" is not among the \"misconceptions\" of the item.");
        return id;
    }

    /// <summary>Reports ids and texts that are there twice.</summary>
    public void RequireDistinct(IEnumerable<YamlMap> parts, string what)
    {
        var all = parts.ToList();
        Map.Errors.AddRepeated(all.Select(part => (part.Text("id"), part.LineOf("id"))), $"The {what}");
        Map.Errors.AddRepeated(all.Select(part => (part.Text("text"), part.LineOf("text"))), $"The {what}");
    }

    /// <summary>Reads typed answers that are known to be wrong.</summary>
    public IReadOnlyList<KnownWrong> ReadKnownWrong() => [.. Map.MapsOrNone("known-wrong").Select(wrong =>
    {
        var known = new KnownWrong(wrong.Text("answer"), wrong.Rich("feedback"), MisconceptionOf(wrong));
        wrong.Close();
        return known;
    })];

    private Question? ReadKind(string kind)
    {
        switch (kind)
        {
            case "single-choice": return ChoiceItems.ReadSingle(this);
            case "source-inference": return ChoiceItems.ReadSource(this);
            case "true-false-reason": return ChoiceItems.ReadTrueFalse(this);
            case "multiple-response": return ChoiceItems.ReadMultiple(this);
            case "short-answer": return TypedItems.ReadShort(this);
            case "number": return TypedItems.ReadNumber(this);
            case "ordering": return PlacedItems.ReadOrdering(this);
            case "matching": return PlacedItems.ReadMatching(this);
            case "cloze": return ClozeItem.Read(this);
            case "sort-evidence": return PlacedItems.ReadSort(this);
            default:
                if (kind.Length > 0) Map.Add("kind", $"\"{kind}\" is no kind of question. Kinds are: {string.Join(", ", Kinds)}.");
                return null;
        }
    }

    private QuestionBasics ReadBasics()
    {
        var misconceptions = Map.TextsOrNone("misconceptions");
        Map.EntriesIn("misconceptions", known.Misconceptions);
        var difficulty = Map.Number("difficulty");
        if (difficulty is < 1 or > 3) Map.Add("difficulty", "\"difficulty\" is 1, 2 or 3.");
        return new QuestionBasics
        {
            Id = Map.Text("id"),
            Label = Map.Text("short"),
            Stem = Stem(Map.Text("kind")),
            Facts = [.. Map.Texts("facts").Select(fact => fact.Text)],
            Misconceptions = [.. misconceptions.Select(misconception => misconception.Text)],
            Difficulty = difficulty,
            Quote = Map.Rich("quote"),
            Explanation = Map.Rich("explanation"),
        };
    }

    /// <summary>Where the item has a statement or a text with gaps instead of a question, the question is ours.</summary>
    private RichText Stem(string kind) => kind switch
    {
        "true-false-reason" => RichText.FromPlain("True or false, and why?"),
        "sort-evidence" => RichText.FromPlain("Does each piece of evidence support or challenge this statement?"),
        "cloze" => RichText.FromPlain("Choose the words that complete the text."),
        _ when !Kinds.Contains(kind) => RichText.Empty,
        _ => Map.Rich("stem"),
    };

    [GeneratedRegex("^[a-z][0-9]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartIdForm();
}
