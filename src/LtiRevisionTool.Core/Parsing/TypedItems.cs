using System.Globalization;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the kinds that are answered by typing, and marks what they list: accepted answers must earn the mark, wrong ones must not.</summary>
internal static class TypedItems
{
    public static ShortAnswer ReadShort(ItemReader item)
    {
        var map = item.Map;
        var accept = map.TextsOrNone("accept");
        map.Errors.AddRepeated(accept, "The answer");
        var tolerance = map.Text("tolerance");
        if (tolerance is not ("spelling" or "none")) map.Add("tolerance", "\"tolerance\" is \"spelling\" or \"none\".");
        var question = new ShortAnswer
        {
            Basics = item.Basics,
            Answer = map.Text("key"),
            Accepted = [.. accept.Select(answer => answer.Text)],
            Tolerance = tolerance == "none" ? SpellingTolerance.None : SpellingTolerance.Automatic,
            KnownWrong = item.ReadKnownWrong(),
            OtherNames = item.Names,
        };
        CheckMarks(map, question, [(question.Answer, map.LineOf("key")), .. accept]);
        return question;
    }

    public static NumberAnswer ReadNumber(ItemReader item)
    {
        var map = item.Map;
        var form = map.Text("form");
        if (form is not ("year" or "number")) map.Add("form", "\"form\" is \"year\" or \"number\".");
        var key = map.Decimal("key");
        var question = form == "year" ? ReadYear(item, key) : ReadRange(item, key);
        if (map.Has("key")) CheckMarks(map, question, [(question.Answer, map.LineOf("key"))]);
        return question;
    }

    private static NumberAnswer ReadYear(ItemReader item, decimal key)
    {
        var map = item.Map;
        if (key is < 1000 or > 9999 || key != decimal.Truncate(key)) map.Add("key", "A year has four digits.");
        var date = map.TextOrNull("full-date");
        if (date is not null && YearReading.Read(date) is not { Refused: null, FullDate: true, Year: var year }) map.Add("full-date", "\"full-date\" must be a date, as \"21 January 1924\" is.");
        else if (date is not null && map.Has("key") && YearReading.Read(date).Year != key) map.Add("full-date", "\"full-date\" must be a day of the key's year.");
        return new NumberAnswer
        {
            Basics = item.Basics,
            IsYear = true,
            Low = key,
            High = key,
            Answer = key.ToString("0", CultureInfo.InvariantCulture),
            FullDate = date,
            KnownWrong = item.ReadKnownWrong(),
        };
    }

    private static NumberAnswer ReadRange(ItemReader item, decimal key)
    {
        var map = item.Map;
        var ends = map.TextsOrNone("range").Select(end => map.DecimalOf(end.Text, end.Line)).ToList();
        if (map.Has("range") && ends is not [var low, var high] || ends is [var first, var last] && (first > key || key > last))
            map.Add("range", "\"range\" has two ends, and the key lies between them.");
        return new NumberAnswer
        {
            Basics = item.Basics,
            Low = ends.FirstOrDefault(key),
            High = ends.LastOrDefault(key),
            Answer = key.ToString("#,0.###", CultureInfo.InvariantCulture),
            KnownWrong = item.ReadKnownWrong(),
        };
    }

    private static void CheckMarks(YamlMap map, Question question, IEnumerable<(string Text, int Line)> right)
    {
        foreach (var (text, line) in right)
            if (text.Length > 0 && Marker.Mark(question, new TextResponse(text)) is not MarkResult.Marked { Marks: 1 }) map.Errors.Add(line, $"The right answer \"{text}\" does not earn the mark.");
        foreach (var wrong in map.MapsOrNone("known-wrong"))
            if (wrong.Text("answer") is { Length: > 0 } answer && Marker.Mark(question, new TextResponse(answer)) is not MarkResult.Marked { Reason: MarkReason.KnownWrong })
                wrong.Add("answer", $"\"{answer}\" is not marked as known to be wrong.");
    }
}
