using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Links;

/// <summary>Reads the settings of a link: those kept with the placement first, then custom parameters, then the path of the target link, then defaults.</summary>
public sealed class LinkReader
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private readonly List<LinkProblem> problems = [];

    private LinkReader()
    {
    }

    /// <summary>Reads the settings of a link.</summary>
    /// <param name="topics">The topics that are installed.</param>
    /// <param name="own">Settings changed later and kept with the placement; they outrank the link, and an empty one means the default.</param>
    /// <param name="custom">The custom parameters of the launch.</param>
    /// <param name="targetLinkUri">The verified target of the launch: <c>…/learn/{topic}[/{part}]</c>, or any other address, which names nothing.</param>
    public static LinkSettings Read(
        IReadOnlyList<Topic> topics,
        IReadOnlyDictionary<string, string> own,
        IReadOnlyDictionary<string, string> custom,
        string targetLinkUri)
    {
        var reader = new LinkReader();
        reader.AddPath(targetLinkUri, own.GetValueOrDefault("topic") ?? custom.GetValueOrDefault("topic"));
        reader.Add(custom);
        reader.Add(own);
        reader.Clear(own);
        return reader.Read(topics);
    }

    private LinkSettings Read(IReadOnlyList<Topic> topics)
    {
        var topic = ReadTopic(topics);
        return new LinkSettings
        {
            Topic = topic,
            Part = topic is null ? null : ReadPart(topic),
            NamesNothing = !settings.ContainsKey("topic") && !settings.ContainsKey("part"),
            Graded = ReadWord<bool?>("graded", word => word switch { "true" or "yes" or "1" => true, "false" or "no" or "0" => false, _ => null }),
            Points = ReadWord("points", word => Number(word, most: 100)),
            Attempts = ReadWord("attempts", word => Number(word, most: 100)),
            Counts = ReadWord("counts", Policy) ?? AttemptPolicy.Best,
            Feedback = ReadWord("feedback", Feedback) ?? FeedbackTime.EachAnswer,
            Opens = ReadWord("opens", Instant),
            Due = ReadWord("due", Instant),
            Closes = ReadWord("closes", Instant),
            Problems = problems,
        };
    }

    /// <summary>The path names a topic and its part; another topic named elsewhere makes both meaningless.</summary>
    private void AddPath(string targetLinkUri, string? otherTopic)
    {
        if (!Uri.TryCreate(targetLinkUri, UriKind.Absolute, out var target)) return;
        if (target.AbsolutePath.Trim('/').Split('/') is not ["learn", { Length: > 0 } topic, .. var rest] || rest.Length > 1) return;
        if (IsGiven(otherTopic) && otherTopic!.Trim() != topic) return;

        settings["topic"] = Uri.UnescapeDataString(topic);
        if (rest is [{ Length: > 0 } part]) settings["part"] = Uri.UnescapeDataString(part);
    }

    private void Add(IReadOnlyDictionary<string, string> more)
    {
        foreach (var (name, value) in more)
            if (IsGiven(value)) settings[name] = value.Trim();
    }

    /// <summary>A setting of our own that is empty takes away what the link says: "no due date".</summary>
    private void Clear(IReadOnlyDictionary<string, string> own)
    {
        foreach (var (name, value) in own)
            if (value.Length == 0) settings.Remove(name);
    }

    /// <summary>A platform that does not know a variable passes on its name, "$Something": no value.</summary>
    private static bool IsGiven(string? value) => !string.IsNullOrWhiteSpace(value) && !value.TrimStart().StartsWith('$');

    private Topic? ReadTopic(IReadOnlyList<Topic> topics)
    {
        if (!settings.TryGetValue("topic", out var slug)) return topics.Count == 1 ? topics[0] : null;
        var topic = topics.FirstOrDefault(candidate => candidate.Slug == slug);
        if (topic is null) problems.Add(new LinkProblem("topic", slug));
        return topic;
    }

    private LinkPart? ReadPart(Topic topic)
    {
        if (!settings.TryGetValue("part", out var word)) return new LinkPart.All();
        var part = LinkPart.Find(topic, word);
        if (part is null) problems.Add(new LinkProblem("part", word));
        return part;
    }

    private T? ReadWord<T>(string name, Func<string, T?> read)
    {
        if (!settings.TryGetValue(name, out var word)) return default;
        var value = read(word.ToLowerInvariant());
        if (value is null) problems.Add(new LinkProblem(name, word));
        return value;
    }

    private static int? Number(string word, int most) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static AttemptPolicy? Policy(string word) => word switch
    {
        "best" => AttemptPolicy.Best,
        "latest" => AttemptPolicy.Latest,
        "first" => AttemptPolicy.First,
        "average" => AttemptPolicy.Average,
        _ => null,
    };

    private static FeedbackTime? Feedback(string word) => word switch
    {
        "answer" => FeedbackTime.EachAnswer,
        "finish" => FeedbackTime.FinishedAttempt,
        "due" => FeedbackTime.DueDate,
        _ => null,
    };

    /// <summary>An ISO 8601 date and time; without an offset it is UTC.</summary>
    private static DateTimeOffset? Instant(string word) =>
        DateTimeOffset.TryParseExact(word.ToUpperInvariant(), DateFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
