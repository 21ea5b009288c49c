using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the files of a topic in an order in which each finds what it names in files that were read before it.</summary>
internal sealed class TopicReader(TopicFiles files, List<TopicError> errors)
{
    /// <summary>The topic, or null after an error.</summary>
    public Topic? Read(TopicFile headFile)
    {
        var head = Read(headFile, yaml => TopicHead.Read(yaml, headFile), null);
        var glossary = Read(files.Glossary, GlossaryReader.ReadTerms, []);
        var people = Read(files.People, GlossaryReader.ReadPeople, []);
        var known = Known.From(head, glossary, people);

        var ids = new FactIds();
        var cards = files.Cards.Select(entry => CardReader.Read(entry.Value, entry.Key, known, ids, ErrorsOf(entry.Value))).ToList();
        var read = cards.OfType<Card>().ToList();
        known = known with { Facts = Known.FactsOn(read.Count == cards.Count ? read : null) };
        head?.CheckFacts(known);
        var checkpoints = files.Checkpoints.Select(entry => Read(entry.Value, yaml => CheckpointReader.Read(yaml, entry.Key, known), null)).OfType<Checkpoint>().ToList();

        var timeline = Read(files.Timeline, yaml => TimelineReader.Read(yaml, known), []);
        known = known with { Events = Known.EventsOf(timeline) };
        var argument = Read(files.Argument, yaml => ArgumentReader.Read(yaml, known), null);
        var pictures = Read(files.Pictures, yaml => PicturesReader.Read(yaml, known), null);

        if (errors.Count > 0 || head is not { Sources: { } sources, Misconceptions: { } misconceptions }) return null;
        return new Topic(read, checkpoints, misconceptions)
        {
            Slug = head.Slug,
            Title = head.Title,
            Audience = head.Audience,
            Specification = head.Specification,
            Sources = sources,
            Glossary = glossary ?? [],
            People = people ?? [],
            Timeline = timeline ?? [],
            Argument = argument,
            Pictures = pictures,
        };
    }

    private FileErrors ErrorsOf(TopicFile file) => new(file.Path, errors);

    /// <summary>What a file of YAML says, <paramref name="missing"/> when there is no such file, or null when it is no YAML.</summary>
    private T? Read<T>(TopicFile? file, Func<YamlMap, T?> read, T? missing)
        where T : class =>
        file is null ? missing
        : YamlText.Load(file.Text, ErrorsOf(file)) is { } yaml ? read(yaml)
        : null;
}
