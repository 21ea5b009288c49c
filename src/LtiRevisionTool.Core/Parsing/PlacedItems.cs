using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the kinds that are answered by putting things in their places.</summary>
internal static class PlacedItems
{
    public static Ordering ReadOrdering(ItemReader item)
    {
        var maps = item.Map.Maps("events");
        // Six or seven events would make half a mark.
        if (maps.Count is not (4 or 5)) item.Map.Add("events", "There must be four or five events.");
        item.RequireDistinct(maps, "event");
        var events = maps.Select(map => new OrderedEvent(ItemReader.PartId(map), map.Plain("text"), map.Text("when"))).ToList();
        foreach (var map in maps) map.Close();
        return new Ordering { Basics = item.Basics, Events = events, WrongFeedback = item.Map.Rich("wrong") };
    }

    public static Matching ReadMatching(ItemReader item)
    {
        var (promptMaps, optionMaps) = (item.Map.Maps("prompts"), item.Map.Maps("options"));
        if (promptMaps.Count != 4) item.Map.Add("prompts", "There must be four prompts.");
        if (optionMaps.Count != 6) item.Map.Add("options", "There must be six options.");
        item.RequireDistinct(promptMaps, "prompt");
        item.RequireDistinct(optionMaps, "option");

        var prompts = promptMaps.Select(map => new MatchPrompt(ItemReader.PartId(map), map.Plain("text"), map.Text("match"))).ToList();
        item.Map.Errors.AddRepeated(promptMaps.Select(map => (map.Text("match"), map.LineOf("match"))), "The match");
        var options = optionMaps.Select(map => ReadMatch(item, map, prompts)).ToList();
        foreach (var map in promptMaps)
        {
            if (options.TrueForAll(option => option.Id != map.Text("match"))) map.Add("match", $"There is no option \"{map.Text("match")}\".");
            map.Close();
        }

        return new Matching { Basics = item.Basics, Prompts = prompts, Options = options };
    }

    public static SortEvidence ReadSort(ItemReader item)
    {
        var maps = item.Map.Maps("cards");
        var before = item.Map.Errors.Count;
        item.RequireDistinct(maps, "card");
        var cards = maps.Select(map => ReadCard(item, map)).ToList();
        var areWhole = item.Map.Errors.Count == before;
        if (areWhole && (cards.Count(card => card.Side == EvidenceSide.Supports) != 3 || cards.Count(card => card.Side == EvidenceSide.Challenges) != 3))
            item.Map.Add("cards", "There must be three cards for each side.");
        return new SortEvidence { Basics = item.Basics, Statement = item.Map.Rich("statement"), Cards = cards };
    }

    /// <summary>An option that matches a prompt speaks through it; only an extra one has words of its own.</summary>
    private static Option ReadMatch(ItemReader item, YamlMap map, List<MatchPrompt> prompts)
    {
        var id = ItemReader.PartId(map);
        var isExtra = prompts.TrueForAll(prompt => prompt.Key != id);
        if (!isExtra && map.Has("feedback")) map.Add("feedback", "Only an option that matches nothing has feedback.");
        var option = new Option
        {
            Id = id,
            Text = map.Plain("text"),
            Feedback = isExtra ? map.Rich("feedback") : null,
            Misconception = item.MisconceptionOf(map),
        };
        map.Close();
        return option;
    }

    private static EvidenceCard ReadCard(ItemReader item, YamlMap map)
    {
        var side = map.Text("side");
        if (side is not ("supports" or "challenges")) map.Add("side", "\"side\" is \"supports\" or \"challenges\".");
        var card = new EvidenceCard(
            ItemReader.PartId(map),
            map.Plain("text"),
            side == "supports" ? EvidenceSide.Supports : EvidenceSide.Challenges,
            map.Rich("feedback"),
            item.MisconceptionOf(map));
        map.Close();
        return card;
    }
}
