using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the picture of who stood where.</summary>
internal static class StoodReader
{
    public static StoodPicture Read(YamlMap map, Known known)
    {
        var (from, to) = (map.Number("from"), map.Number("to"));
        if (to < from) map.Add("to", "\"to\" must not be before \"from\": they are the first and the last year of the picture.");
        var picture = new StoodPicture
        {
            Title = map.Text("title"),
            Text = map.Rich("text"),
            From = from,
            To = to,
            Rows = [.. map.DistinctMaps("rows", "name").Select(row => ReadRow(row, from, to))],
            Events = ReadEvents(map, from, to, known),
        };
        map.Close();
        return picture;
    }

    private static StoodRow ReadRow(YamlMap map, int from, int to)
    {
        var maps = map.Maps("spans");
        var spans = maps.Select(span => ReadSpan(span, from, to)).ToList();
        foreach (var (before, (span, spanMap)) in spans.Zip(spans.Skip(1).Zip(maps.Skip(1))))
            if (span.From != default && span.From.First <= before.To.Last)
                spanMap.Add("from", $"A span begins after the one before it has ended. {span.From} is not after {before.To}, which counts to its last day: give a month or a day.");
        var row = new StoodRow(map.Text("name"), spans);
        map.Close();
        return row;
    }

    private static StoodSpan ReadSpan(YamlMap map, int from, int to)
    {
        var span = new StoodSpan(
            map.Date("from"),
            map.Date("to"),
            map.OneOf("stand", ("with", Stand.With), ("against", Stand.Against), ("out", Stand.Out)),
            map.Text("label"));
        map.Close();
        if (span.From == default || span.To == default) return span;
        if (span.To.Last < span.From.First) map.Add("to", "\"to\" must not be before \"from\".");
        if (span.From.First.Year < from) map.Add("from", $"The picture begins with {from}: a span cannot begin before it.");
        if (span.To.Last.Year > to) map.Add("to", $"The picture ends with {to}: a span cannot end after it.");
        return span;
    }

    private static List<TimelineEvent> ReadEvents(YamlMap map, int from, int to, Known known)
    {
        var ids = map.Texts("events");
        map.Errors.AddRepeated(ids, "The event");
        var events = new List<TimelineEvent>();
        foreach (var (id, line) in ids)
        {
            if (known.Events.Find(id, line, map.Errors) is not { } found || found.From == default) continue;
            if (found.From.First.Year < from || found.From.First.Year > to) map.Errors.Add(line, $"\"{id}\" is not within the years of the picture, {from} to {to}.");
            if (events is [.., var before] && found.From.First < before.From.First) map.Errors.Add(line, $"Events stand in order of time, and \"{id}\" is before \"{before.Id}\".");
            events.Add(found);
        }

        return events;
    }
}
