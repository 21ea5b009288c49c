using System.Globalization;
using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the questions on one card.</summary>
internal static partial class CheckpointReader
{
    public static Checkpoint Read(YamlMap yaml, int number, Known known)
    {
        if (yaml.Number("card") != number) yaml.Add("card", $"\"card\" must be {number}, as in the name of the file.");

        var lastItem = 0;
        var items = new List<(Question Question, YamlMap Map)>();
        foreach (var map in yaml.Maps("items"))
        {
            if (ItemReader.Read(map, known) is not { } question) continue;
            if (items.Find(item => item.Question.Id == question.Id).Map is { } first)
                map.Add("id", $"The id {question.Id} is used twice: here and in line {first.LineOf("id")}. Give the newer question a number that is free.");
            else lastItem = CheckId(map, question.Id, number, lastItem);
            CheckFacts(map, question, number, known);
            items.Add((question, map));
        }

        yaml.Close();
        GivenAway.Check(items);
        return new Checkpoint(number, [.. items.Select(item => item.Question)]);
    }

    private static int CheckId(YamlMap map, string id, int checkpoint, int last)
    {
        if (QuestionId().Match(id) is not { Success: true } match || match.Groups["card"].Value != checkpoint.ToString(CultureInfo.InvariantCulture))
        {
            map.Add("id", $"A question of this card has an id such as \"Q{checkpoint}.1\".");
            return last;
        }

        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (number <= last) map.Add("id", $"The ids of questions rise in a checkpoint, and \"Q{checkpoint}.{last}\" stands above.");
        return number;
    }

    private static void CheckFacts(YamlMap map, Question question, int checkpoint, Known known)
    {
        map.IdsIn("facts", known.Facts);
        if (question.Facts.Count > 0 && !question.Facts[0].StartsWith($"F{checkpoint}.", StringComparison.Ordinal))
            map.Add("facts", "The first fact must be on the same card.");
    }

    [GeneratedRegex(@"^Q(?<card>[0-9]+)\.(?<number>[0-9]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionId();
}
