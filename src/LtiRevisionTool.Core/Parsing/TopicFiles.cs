using System.Globalization;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>The files of one topic's folder, by what they hold. <c>README.md</c> and <c>LICENSE</c> are left alone.</summary>
internal sealed partial class TopicFiles(IReadOnlyList<TopicFile> files)
{
    public const string HeadName = "topic.yaml";

    private const string GlossaryName = "glossary.yaml";
    private const string PeopleName = "people.yaml";
    private const string TimelineName = "timeline.yaml";
    private const string ArgumentName = "argument.yaml";
    private const string PicturesName = "pictures.yaml";

    private static readonly string[] Names = [HeadName, GlossaryName, PeopleName, TimelineName, ArgumentName, PicturesName, "README.md", "LICENSE"];

    private Dictionary<string, int>? ranks;

    public TopicFile? Head => Find(HeadName);

    public TopicFile? Glossary => Find(GlossaryName);

    public TopicFile? People => Find(PeopleName);

    public TopicFile? Timeline => Find(TimelineName);

    public TopicFile? Argument => Find(ArgumentName);

    public TopicFile? Pictures => Find(PicturesName);

    public IReadOnlyDictionary<int, TopicFile> Cards { get; } = Numbered(files, CardName());

    public IReadOnlyDictionary<int, TopicFile> Checkpoints { get; } = Numbered(files, CheckpointName());

    /// <summary>Where a file stands in the order of reading: what it names is in files before it, and so is a mistake that is felt in it. Other files come last.</summary>
    public int Rank(string path)
    {
        IEnumerable<TopicFile?> order = [Head, Glossary, People, .. Cards.Values, .. Checkpoints.Values, Timeline, Argument, Pictures];
        ranks ??= order.OfType<TopicFile>().Select(file => file.Path).Distinct(StringComparer.Ordinal).Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        return ranks.TryGetValue(path, out var rank) ? rank : int.MaxValue;
    }

    /// <summary>Reports files that are too many, that are missing, or that are no plain UTF-8 with LF.</summary>
    public void Check(List<TopicError> errors)
    {
        foreach (var file in files)
        {
            if (file.Text.StartsWith('\uFEFF')) errors.Add(new TopicError(file.Path, 1, "The file begins with a byte order mark: save it as UTF-8 without one."));
            if (file.Text.Contains('\r', StringComparison.Ordinal)) errors.Add(new TopicError(file.Path, 1, "Lines must end with LF alone."));
            if (!Names.Contains(file.Name) && !Cards.Values.Contains(file) && !Checkpoints.Values.Contains(file))
                errors.Add(new TopicError(file.Path, 1, $"A topic has cards (card-01.md), their checkpoints (checkpoint-01.yaml), {string.Join(", ", Names)}, and no other files."));
        }

        RequireInARow(errors);
    }

    private void RequireInARow(List<TopicError> errors)
    {
        if (Cards.Count == 0) errors.Add(new TopicError(Head?.Path ?? HeadName, 1, "The topic has no card."));
        var expected = 1;
        foreach (var (number, file) in Cards)
        {
            if (number != expected++) errors.Add(new TopicError(file.Path, 1, "The numbers of cards run from 01 without a gap."));
            if (!Checkpoints.ContainsKey(number)) errors.Add(new TopicError(file.Path, 1, "The card has no checkpoint."));
        }

        foreach (var (number, file) in Checkpoints)
            if (!Cards.ContainsKey(number)) errors.Add(new TopicError(file.Path, 1, "The checkpoint has no card."));
    }

    private TopicFile? Find(string name) => files.FirstOrDefault(file => file.Name == name);

    private static SortedDictionary<int, TopicFile> Numbered(IReadOnlyList<TopicFile> files, Regex name)
    {
        var numbered = new SortedDictionary<int, TopicFile>();
        foreach (var file in files)
            if (name.Match(file.Name) is { Success: true } match) numbered.TryAdd(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), file);
        return numbered;
    }

    [GeneratedRegex(@"^card-([0-9]{2})\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex CardName();

    [GeneratedRegex(@"^checkpoint-([0-9]{2})\.yaml$", RegexOptions.CultureInvariant)]
    private static partial Regex CheckpointName();
}
