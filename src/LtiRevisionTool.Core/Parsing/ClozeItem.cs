using System.Globalization;
using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads a text with gaps: <c>[1]</c>, <c>[2]</c>… in the stem stand for the gaps in order.</summary>
internal static partial class ClozeItem
{
    public static Cloze Read(ItemReader item)
    {
        var map = item.Map;
        var gapMaps = map.Maps("gaps");
        map.Errors.AddRepeated(gapMaps.Select(gap => (gap.Text("id"), gap.LineOf("id"))), "The gap");
        var text = ReadText(map);
        if (!text.Select(piece => piece.Gap).OfType<int>().SequenceEqual(Enumerable.Range(1, gapMaps.Count)))
            map.Add("stem", $"The stem must have the gaps [1] to [{gapMaps.Count}], once each and in order.");

        // All choices make one word bank, so ids and words are unique in the whole item.
        item.RequireDistinct(gapMaps.SelectMany(gap => gap.Maps("choices")), "choice");
        return new Cloze { Basics = item.Basics, Text = text, Gaps = [.. gapMaps.Select((gap, index) => ReadGap(item, gap, index + 1))] };
    }

    private static ClozeGap ReadGap(ItemReader item, YamlMap map, int number)
    {
        var choices = map.Maps("choices");
        if (choices.Count == 1) map.Add("choices", "There must be two choices or more.");
        var gap = new ClozeGap(
            ItemReader.PartId(map),
            number,
            [.. choices.Select(choice => ReadChoice(item, choice))],
            map.Text("key"),
            map.Rich("feedback"));
        if (gap.Choices.All(choice => choice.Id != gap.Key)) map.Add("key", $"There is no choice \"{gap.Key}\".");
        map.Close();
        return gap;
    }

    private static Option ReadChoice(ItemReader item, YamlMap map)
    {
        var choice = new Option { Id = ItemReader.PartId(map), Text = map.Plain("text"), Misconception = item.MisconceptionOf(map) };
        map.Close();
        return choice;
    }

    /// <summary>Cuts the stem at its gaps. Words between gaps keep the spaces around them.</summary>
    private static List<ClozePiece> ReadText(YamlMap map)
    {
        var stem = map.Raw("stem");
        var pieces = new List<ClozePiece>();
        var from = 0;
        foreach (Match gap in Gap().Matches(stem))
        {
            pieces.Add(new ClozePiece(Words(map, stem[from..gap.Index]), int.Parse(gap.Groups[1].Value, CultureInfo.InvariantCulture)));
            from = gap.Index + gap.Length;
        }

        if (from < stem.Length) pieces.Add(new ClozePiece(Words(map, stem[from..]), null));
        return pieces;
    }

    private static RichText Words(YamlMap map, string words)
    {
        var trimmed = words.Trim();
        if (trimmed.Length == 0) return RichText.FromPlain(words);
        var start = words.IndexOf(trimmed, StringComparison.Ordinal);
        var (before, after) = (words[..start], words[(start + trimmed.Length)..]);
        var text = RichTextReader.Read(trimmed, RichTextMarks.Emphasis, reason => map.Add("stem", $"\"stem\": {reason}"));
        return new RichText(before + text.Html + after, before + text.Plain + after);
    }

    [GeneratedRegex(@"\[([0-9]{1,2})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
