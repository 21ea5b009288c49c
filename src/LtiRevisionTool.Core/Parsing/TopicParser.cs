using System.Globalization;
using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the files of one topic's folder. Strict: whatever is not understood is an error, so that nothing is lost in silence.</summary>
public static partial class TopicParser
{
    private const string HeadName = "topic.yaml";

    /// <summary>The topic, or all that is wrong with its files. <c>README.md</c> and <c>LICENSE</c> are left alone.</summary>
    public static TopicResult Parse(IReadOnlyList<TopicFile> files)
    {
        var errors = new List<TopicError>();
        var topic = Parse(files, errors);
        return topic is not null && errors.Count == 0
            ? new TopicResult.Parsed(topic)
            : new TopicResult.Broken([.. errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
    }

    private static Topic? Parse(IReadOnlyList<TopicFile> files, List<TopicError> errors)
    {
        var cardFiles = Numbered(files, CardName());
        var checkpointFiles = Numbered(files, CheckpointName());
        foreach (var file in files)
        {
            if (file.Text.StartsWith('\uFEFF')) errors.Add(new TopicError(file.Path, 1, "The file begins with a byte order mark."));
            if (file.Text.Contains('\r', StringComparison.Ordinal)) errors.Add(new TopicError(file.Path, 1, "Lines must end with LF alone."));
            if (file.Name is not (HeadName or "README.md" or "LICENSE") && !cardFiles.ContainsValue(file) && !checkpointFiles.ContainsValue(file))
                errors.Add(new TopicError(file.Path, 1, "A topic has topic.yaml, card-01.md, checkpoint-01.yaml and so on, and no other files."));
        }

        if (files.FirstOrDefault(file => file.Name == HeadName) is not { } headFile)
        {
            errors.Add(new TopicError(HeadName, 1, "The file is missing."));
            return null;
        }

        RequireInARow(cardFiles, checkpointFiles, errors, headFile);
        if (TopicHead.Read(headFile, new FileErrors(headFile.Path, errors)) is not { } head) return null;
        var cards = cardFiles.Select(pair => CardReader.Read(pair.Value, pair.Key, head, new FileErrors(pair.Value.Path, errors))).OfType<Card>().ToList();
        var facts = cards.SelectMany(card => card.Facts).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var checkpoints = checkpointFiles.Select(pair =>
            CheckpointReader.Read(pair.Value, pair.Key, head, facts, new FileErrors(pair.Value.Path, errors))).OfType<Checkpoint>().ToList();
        foreach (var (misconception, line) in head.Misconceptions)
            foreach (var fact in misconception.Facts.Where(fact => !facts.Contains(fact)))
                errors.Add(new TopicError(headFile.Path, line, $"The fact \"{fact}\" is on no card."));

        return errors.Count > 0 ? null : new Topic(cards, checkpoints, [.. head.Misconceptions.Select(entry => entry.Misconception)])
        {
            Slug = head.Slug,
            Title = head.Title,
            Audience = head.Audience,
            Sources = head.Sources,
        };
    }

    private static SortedDictionary<int, TopicFile> Numbered(IReadOnlyList<TopicFile> files, Regex name)
    {
        var numbered = new SortedDictionary<int, TopicFile>();
        foreach (var file in files)
            if (name.Match(file.Name) is { Success: true } match) numbered.TryAdd(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), file);
        return numbered;
    }

    private static void RequireInARow(
        SortedDictionary<int, TopicFile> cards,
        SortedDictionary<int, TopicFile> checkpoints,
        List<TopicError> errors,
        TopicFile head)
    {
        if (cards.Count == 0) errors.Add(new TopicError(head.Path, 1, "The topic has no card."));
        var expected = 1;
        foreach (var (number, file) in cards)
        {
            if (number != expected++) errors.Add(new TopicError(file.Path, 1, "The numbers of cards run from 01 without a gap."));
            if (!checkpoints.ContainsKey(number)) errors.Add(new TopicError(file.Path, 1, "The card has no checkpoint."));
        }

        foreach (var (number, file) in checkpoints)
            if (!cards.ContainsKey(number)) errors.Add(new TopicError(file.Path, 1, "The checkpoint has no card."));
    }

    [GeneratedRegex(@"^card-([0-9]{2})\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex CardName();

    [GeneratedRegex(@"^checkpoint-([0-9]{2})\.yaml$", RegexOptions.CultureInvariant)]
    private static partial Regex CheckpointName();
}
