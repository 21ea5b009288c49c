using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the two sides of a topic's question.</summary>
internal static class ArgumentReader
{
    public static Argument Read(YamlMap yaml, Known known)
    {
        var argument = new Argument
        {
            Intro = yaml.Rich("intro"),
            For = ReadSide(yaml, "for", known),
            Against = ReadSide(yaml, "against", known),
            Tests = [.. yaml.DistinctMaps("tests", "name").Select(map => ReadTest(map, known))],
            Steps = [.. yaml.Maps("steps").Select(map => ReadBacked(map, known))],
            Judgement = ReadBacked(yaml.Map("judgement"), known),
        };
        yaml.Close();
        return argument;
    }

    private static ArgumentSide ReadSide(YamlMap yaml, string key, Known known)
    {
        if (yaml.Map(key) is not { } map) return new ArgumentSide("", []);
        var side = new ArgumentSide(map.Text("title"), [.. map.DistinctMaps("plan", "point").Select(point => ReadPoint(point, known))]);
        map.Close();
        return side;
    }

    private static PlanPoint ReadPoint(YamlMap map, Known known)
    {
        var point = new PlanPoint(map.Text("point"), map.Rich("evidence"), map.IdsIn("facts", known.Facts));
        map.Close();
        return point;
    }

    private static ArgumentTest ReadTest(YamlMap map, Known known)
    {
        var test = new ArgumentTest(map.Text("name"), map.Text("question"), ReadBacked(map.Map("for"), known), ReadBacked(map.Map("against"), known));
        map.Close();
        return test;
    }

    private static BackedText ReadBacked(YamlMap? map, Known known)
    {
        if (map is null) return new BackedText(RichText.Empty, []);
        var text = new BackedText(map.Rich("text"), map.IdsIn("facts", known.Facts));
        map.Close();
        return text;
    }
}
