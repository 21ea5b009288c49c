using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads what a topic draws.</summary>
internal static class PicturesReader
{
    public static Pictures Read(YamlMap yaml, Known known)
    {
        var pictures = new Pictures(
            yaml.Has("stood") && yaml.Map("stood") is { } stood ? StoodReader.Read(stood, known) : null,
            yaml.Has("figures") && yaml.Map("figures") is { } figures ? ReadFigures(figures, known) : null);
        yaml.Close();
        return pictures;
    }

    private static FiguresPicture ReadFigures(YamlMap map, Known known)
    {
        var picture = new FiguresPicture(map.Text("title"), map.Rich("text"), [.. map.DistinctMaps("groups", "name").Select(group => ReadGroup(group, known))]);
        map.Close();
        return picture;
    }

    private static FigureGroup ReadGroup(YamlMap map, Known known)
    {
        var group = new FigureGroup(map.Text("name"), map.Text("unit"), [.. map.DistinctMaps("rows", "label").Select(row => ReadFigure(row, known))]);
        map.Close();
        return group;
    }

    private static Figure ReadFigure(YamlMap map, Known known)
    {
        var figure = new Figure
        {
            Label = map.Text("label"),
            Low = map.Decimal("low"),
            High = map.Decimal("high"),
            Printed = map.Text("printed"),
            Kind = map.OneOf("kind", ("record", FigureKind.Record), ("estimate", FigureKind.Estimate), ("older", FigureKind.Older)),
            Fact = map.Text("fact"),
        };
        if (figure.Low > figure.High) map.Add("high", "\"high\" must not be less than \"low\": they are the same for a count.");
        known.Facts.Find(figure.Fact, map.LineOf("fact"), map.Errors);
        map.Close();
        return figure;
    }
}
