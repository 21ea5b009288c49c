using System.Globalization;
using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the body of a card line by line: sections, facts, and the points, corrections and debates of a fact.</summary>
internal sealed partial class CardBody(int card, Known known, FactIds ids, FileErrors errors)
{
    private readonly List<Section> sections = [];
    private readonly List<Fact> facts = [];
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);
    private readonly List<Term> terms = [];
    private readonly List<(string Id, int Line)> corrections = [];
    private (string Heading, int Line)? section;
    private (Fact Fact, int Line)? fact;
    private string[] lines = [];
    private int index;

    /// <summary>The words that have been linked, in order of reading.</summary>
    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Whether each fact has an id that can be its own.</summary>
    public bool HasAllIds { get; private set; } = true;

    public IReadOnlyList<Section> Read(string[] allLines, int start)
    {
        lines = allLines;
        for (index = start; index < lines.Length; index++)
        {
            if (lines[index].Length > 0) ReadLine(lines[index]);
        }

        EndSection();
        if (sections.Count == 0) errors.Add(lines.Length, "The card has no section.");
        errors.AddRepeated(corrections, "The correction");
        return sections;
    }

    private int Line => index + 1;

    /// <summary>Errors of the fact that is being read carry its id.</summary>
    private FileErrors Errors => fact is var (current, _) ? errors.About(current.Id) : errors;

    private void ReadLine(string line)
    {
        if (Heading().Match(line) is { Success: true } heading) BeginSection(heading.Groups[1].Value);
        else if (FactHead().Match(line) is { Success: true } factHead) BeginFact(factHead.Groups["id"].Value, factHead.Groups["number"].Value, factHead.Groups["sources"].Value);
        else if (Corrected().Match(line) is { Success: true } corrected) AddCorrection(corrected.Groups["id"].Value, corrected.Groups["date"].Value);
        else if (Contested().Match(line) is { Success: true } contested) AddDebate(contested.Groups[1].Value);
        else if (line[0] is '-') AddPoint(line);
        else if (line.TrimStart().StartsWith("###", StringComparison.Ordinal)) BeginUnknownFact();
        else if (line[0] is '>' or '#') (line[0] is '>' ? Errors : errors).Add(Line, "This line is none of: \"## heading\", \"### F1.7 {sources: id, id}\", \"> [!corrected] E01 2026-10-14\", \"> [!contested] Question?\".");
        else if (char.IsWhiteSpace(line[0])) Errors.Add(Line, "A line begins without a space, and an empty line is quite empty.");
        else AddText(line);
    }

    private void BeginSection(string heading)
    {
        EndSection();
        if (RichTextReader.WhyNotPlain(heading) is { } reason) errors.Add(Line, $"The heading \"{heading}\": {reason}");
        section = (heading, Line);
    }

    private void EndSection()
    {
        EndFact();
        if (section is not var (heading, line)) return;
        if (facts.Count == 0) errors.Add(line, $"\"{heading}\": A section has at least one fact.");
        sections.Add(new Section(heading, [.. facts]));
        facts.Clear();
        section = null;
    }

    private void BeginFact(string id, string number, string sources)
    {
        EndFact();
        fact = (new Fact { Id = id, Card = card, Text = RichText.Empty, Sources = [] }, Line);
        if (section is null) Errors.Add(Line, "A fact stands in a section: begin one with \"## heading\".");
        if (!ids.Add(id, int.Parse(number, CultureInfo.InvariantCulture), card, Line, Errors)) HasAllIds = false;
        fact = (fact.Value.Fact with { Sources = FindSources(sources) }, Line);
    }

    /// <summary>A fact whose first line cannot be read: what follows is still its own.</summary>
    private void BeginUnknownFact()
    {
        EndFact();
        errors.Add(Line, $"A fact begins with its id and its sources, without a space in front: \"### F{card}.7 {{sources: id, id}}\".");
        HasAllIds = false;
        fact = (new Fact { Id = "", Card = card, Text = RichText.Empty, Sources = [] }, Line);
    }

    private IReadOnlyList<Source> FindSources(string list)
    {
        var named = list.Split(',', StringSplitOptions.TrimEntries);
        Errors.AddRepeated(named.Select(id => (id, Line)), "The source");
        return [.. named.Select(id => known.Sources.Find(id, Line, Errors)).OfType<Source>()];
    }

    private void EndFact()
    {
        if (fact is not var (done, line)) return;
        if (done.Plain.Length == 0) Errors.Add(line, "The fact has no text.");
        facts.Add(done);
        fact = null;
    }

    private void AddText(string line)
    {
        var text = RichTextReader.Read(line, RichTextMarks.Terms, Report, LinkTerm);
        if (fact is not var (current, start)) Errors.Add(Line, "Text stands under a fact.");
        else if (current.Plain.Length > 0) Errors.Add(Line, "A fact is one line of text.");
        else fact = (current with { Text = text }, start);
    }

    private void AddPoint(string line)
    {
        if (PointLine().Match(line) is not { Success: true } point)
        {
            Errors.Add(Line, "A point is written \"- Label: text\".");
            return;
        }

        var label = point.Groups["label"].Value;
        if (RichTextReader.WhyNotPlain(label) is { } reason) Errors.Add(Line, $"The label \"{label}\": {reason}");
        var text = RichTextReader.Read(point.Groups["text"].Value, RichTextMarks.Terms, Report, LinkTerm);
        if (fact is not var (current, start) || current.Plain.Length == 0 || current.Corrections.Count > 0 || current.Debate is not null)
            Errors.Add(Line, "Points stand under the text of a fact, before its corrections and its debate.");
        else if (current.Points.Any(other => other.Label == label)) Errors.Add(Line, $"The label \"{label}\" is there twice in this fact.");
        else fact = (current with { Points = [.. current.Points, new Point(label, text)] }, start);
    }

    private void LinkTerm(string id)
    {
        if (!linked.Add(id)) Errors.Add(Line, $"The term \"{id}\" is linked twice on this card: keep the first link.");
        else if (known.Terms.Find(id, Line, Errors) is { } term) terms.Add(term);
    }

    private void AddCorrection(string id, string date)
    {
        corrections.Add((id, Line));
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Errors.Add(Line, $"There is no day {date}.");
        var text = Quoted(RichTextMarks.Corrections);
        if (!text.Html.Contains("<del>", StringComparison.Ordinal) || !text.Html.Contains("<ins>", StringComparison.Ordinal))
            Errors.Add(Line, "A correction has ~~old~~ and ++new++ words.");
        if (fact is var (current, start)) fact = (current with { Corrections = [.. current.Corrections, new Correction(id, day, text)] }, start);
        else Errors.Add(Line, "A correction stands under a fact.");
    }

    private void AddDebate(string question)
    {
        var asked = RichTextReader.Read(question, RichTextMarks.Emphasis, Report);
        var text = Quoted(RichTextMarks.Emphasis);
        if (fact is not var (current, start)) Errors.Add(Line, "A debate stands under a fact.");
        else if (current.Debate is not null) Errors.Add(Line, "A fact has one debate.");
        else fact = (current with { Debate = new Debate(asked, text) }, start);
    }

    /// <summary>The next line, which holds the words of a correction or a debate.</summary>
    private RichText Quoted(RichTextMarks marks)
    {
        if (index + 1 >= lines.Length || QuotedText().Match(lines[index + 1]) is not { Success: true } quoted)
        {
            Errors.Add(Line, "The next line must hold the words, and begin with \"> \".");
            return RichText.Empty;
        }

        index++;
        return RichTextReader.Read(quoted.Groups[1].Value, marks, Report);
    }

    private void Report(string reason) => Errors.Add(Line, char.ToUpperInvariant(reason[0]) + reason[1..]);

    [GeneratedRegex(@"^## (\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^### (?<id>F[0-9]+\.(?<number>[0-9]{1,4})) \{sources: (?<sources>[^{}]+)\}$", RegexOptions.CultureInvariant)]
    private static partial Regex FactHead();

    [GeneratedRegex(@"^- (?<label>[^\s:](?:[^:]*[^\s:])?): (?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PointLine();

    [GeneratedRegex(@"^> \[!corrected\] (?<id>E[0-9]{2,}) (?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Corrected();

    [GeneratedRegex(@"^> \[!contested\] (\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Contested();

    [GeneratedRegex(@"^> ([^\s\[].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedText();
}
