using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the kinds that are answered by choosing.</summary>
internal static class ChoiceItems
{
    public static SingleChoice ReadSingle(ItemReader item)
    {
        var (options, keys, areWhole) = ReadOptions(item, withVerdict: false);
        if (areWhole) RequireOneKey(item, keys);
        return new SingleChoice { Basics = item.Basics, Options = options, Key = keys.FirstOrDefault("") };
    }

    public static SourceInference ReadSource(ItemReader item)
    {
        var (options, keys, areWhole) = ReadOptions(item, withVerdict: false);
        if (areWhole) RequireOneKey(item, keys);
        var source = item.Map.Map("source");
        var question = new SourceInference
        {
            Basics = item.Basics,
            Options = options,
            Key = keys.FirstOrDefault(""),
            SourceLabel = source?.Text("label") ?? "",
            Source = source?.Plain("text") ?? Topics.RichText.Empty,
        };
        source?.Close();
        return question;
    }

    public static TrueFalseReason ReadTrueFalse(ItemReader item)
    {
        var (options, keys, areWhole) = ReadOptions(item, withVerdict: true);
        if (areWhole) RequireOneKey(item, keys);
        if (areWhole && (options.Count(option => option.Verdict == true) != 2 || options.Count(option => option.Verdict == false) != 2))
            item.Map.Add("options", "There must be two options for each verdict.");
        return new TrueFalseReason { Basics = item.Basics, Options = options, Key = keys.FirstOrDefault(""), Statement = item.Map.Rich("statement") };
    }

    public static MultipleResponse ReadMultiple(ItemReader item)
    {
        var (options, keys, areWhole) = ReadOptions(item, withVerdict: false);
        // With as many keys as wrong options every platform's rule for partial credit gives the same marks.
        if (areWhole && (options.Count != 6 || keys.Count != 3)) item.Map.Add("options", "There must be six options, three of them correct.");
        if (!item.Basics.Stem.Plain.Contains("three", StringComparison.OrdinalIgnoreCase)) item.Map.Add("stem", "The stem must say how many to choose: three.");
        return new MultipleResponse { Basics = item.Basics, Options = options, Keys = keys };
    }

    private static void RequireOneKey(ItemReader item, IReadOnlyList<string> keys)
    {
        if (keys.Count != 1) item.Map.Add("options", "One option, and only one, must be correct.");
    }

    /// <summary>The options and the correct ones. Where one of them is broken, counting them would say the same in a less useful place.</summary>
    private static (IReadOnlyList<Option> Options, IReadOnlyList<string> Keys, bool AreWhole) ReadOptions(ItemReader item, bool withVerdict)
    {
        var before = item.Map.Errors.Count;
        var maps = item.Map.Maps("options");
        if (maps.Count == 1) item.Map.Add("options", "There must be two options or more.");
        item.RequireDistinct(maps, "option");
        var read = maps.Select(map => (Option: ReadOption(item, map, withVerdict), IsKey: map.Flag("correct"))).ToList();
        foreach (var map in maps) map.Close();
        return ([.. read.Select(pair => pair.Option)], [.. read.Where(pair => pair.IsKey).Select(pair => pair.Option.Id)], maps.Count > 0 && item.Map.Errors.Count == before);
    }

    private static Option ReadOption(ItemReader item, YamlMap map, bool withVerdict)
    {
        var isKey = map.Flag("correct");
        if (isKey && (map.Has("feedback") || map.Has("misconception"))) map.Add("id", "A correct option has no feedback and no misconception.");
        return new Option
        {
            Id = ItemReader.PartId(map),
            Text = map.Plain("text"),
            Feedback = isKey ? null : map.Rich("feedback"),
            Misconception = isKey ? null : item.MisconceptionOf(map),
            Verdict = withVerdict ? ReadVerdict(map) : null,
        };
    }

    private static bool ReadVerdict(YamlMap map)
    {
        var verdict = map.Text("verdict");
        if (verdict is not ("true" or "false")) map.Add("verdict", "\"verdict\" is true or false.");
        return verdict == "true";
    }
}
