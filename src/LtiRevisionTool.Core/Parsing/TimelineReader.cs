using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the dated events of a topic.</summary>
internal static class TimelineReader
{
    /// <summary>The events in order, or null when an id is wrong, so that nobody can tell what the timeline lists.</summary>
    public static IReadOnlyList<TimelineEvent>? Read(YamlMap yaml, Known known)
    {
        var maps = yaml.Maps("events");
        yaml.Errors.AddRepeated(maps.Select(map => (map.Text("id"), map.LineOf("id"))), "The event");
        var events = maps.Select(map => ReadEvent(map, known)).ToList();
        foreach (var ((before, _), (entry, map)) in events.Zip(events.Skip(1)))
            if (entry.From != default && entry.From.First < before.From.First)
                map.Add("from", $"Events stand in order of time, and {entry.From} is before {before.From} of \"{before.Id}\" above. A year counts as its first day, and so does a month.");
        yaml.Close();
        return maps.Count > 0 && events.TrueForAll(entry => LowerCaseId.IsOne(entry.Event.Id)) ? [.. events.Select(entry => entry.Event)] : null;
    }

    private static (TimelineEvent Event, YamlMap Map) ReadEvent(YamlMap map, Known known)
    {
        var id = map.Text("id");
        if (!LowerCaseId.IsOne(id)) map.Add("id", $"\"id\" is made of {LowerCaseId.Words}.");
        var from = map.Date("from");
        PartialDate? to = map.Has("to") ? map.Date("to") : null;
        if (to is { } end && (end.Last < from.First || end == from)) map.Add("to", "\"to\" must be later than \"from\". An event of one date has no \"to\".");
        var fact = map.TextOrNull("fact");
        if (fact is not null) known.Facts.Find(fact, map.LineOf("fact"), map.Errors);
        var entry = new TimelineEvent { Id = id, From = from, To = to, When = map.Text("when"), Text = map.Rich("text"), Fact = fact };
        map.Close();
        return (entry, map);
    }
}
