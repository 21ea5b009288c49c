namespace LtiRevisionTool.Core.Parsing;

/// <summary>The ids of a topic's facts as they are read, card by card: each names its card, they rise on it, and none is used twice.</summary>
internal sealed class FactIds
{
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private (int Card, int Number, string Id) last;

    /// <summary>Takes the next fact; false when it cannot have this id, so that nobody knows the one that was meant.</summary>
    public bool Add(string id, int number, int card, int line, FileErrors errors)
    {
        var isFirst = places.TryAdd(id, errors.Place(line));
        if (!isFirst) errors.Add(line, $"The id {id} is used twice: here and at {places[id]}. Give the newer fact a number that is free.");

        var isOfCard = id.StartsWith($"F{card}.", StringComparison.Ordinal);
        if (!isOfCard) errors.Add(line, $"A fact of this card has an id that begins with \"F{card}.\".");
        if (!isFirst || !isOfCard) return false;

        if (last.Card == card && number <= last.Number) errors.Add(line, $"The ids of facts rise on a card, and {last.Id} stands above.");
        last = (card, number, id);
        return true;
    }
}
