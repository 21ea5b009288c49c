using System.Text;
using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Topics;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads one line of Markdown that may hold strong and emphasised words and little else. HTML is an error, and would be shown as text.</summary>
internal static partial class RichTextReader
{
    private const string TermScheme = "term:";

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Why a text cannot be shown as it stands, or null when it can.</summary>
    public static string? WhyNotPlain(string text) =>
        HtmlStart().IsMatch(text) ? "HTML is not allowed."
        : text.AsSpan().IndexOfAny("*`[]") >= 0 ? "this text cannot have marks, links or brackets."
        : null;

    /// <summary>Reads <paramref name="text"/>; each thing that it may not hold is reported.</summary>
    /// <param name="text">One line.</param>
    /// <param name="allowed">What it may hold.</param>
    /// <param name="report">Takes each reason.</param>
    /// <param name="terms">Takes the id of each explained word that is linked.</param>
    public static RichText Read(string text, RichTextMarks allowed, Action<string> report, Action<string>? terms = null)
    {
        if (text.Length == 0) return RichText.Empty;
        if (HtmlStart().IsMatch(text)) report("HTML is not allowed.");

        var html = new StringBuilder();
        var plain = new StringBuilder();
        foreach (var block in Markdown.Parse(text, Pipeline))
            if (block is LeafBlock { Inline: { } inlines }) WriteAll(inlines);
        return new RichText(html.ToString(), plain.ToString());

        void WriteAll(ContainerInline container)
        {
            foreach (var inline in container) Write(inline);
        }

        void Write(Inline inline)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var words = literal.Content.ToString();
                    if (words.AsSpan().IndexOfAny("*[]") >= 0) report($"a mark without its other half in \"{words.Trim()}\".");
                    html.Append(HtmlText.Escape(words));
                    plain.Append(words);
                    break;
                case EmphasisInline emphasis when Tag(emphasis, allowed) is { } tag:
                    Wrap($"<{tag}>", emphasis, $"</{tag}>");
                    break;
                case LinkInline { IsImage: false, Url: { } url } link when allowed == RichTextMarks.Terms && TermUrl().IsMatch(url):
                    var term = url[TermScheme.Length..];
                    terms?.Invoke(term);
                    Wrap($"<button class=\"term\" type=\"button\" popovertarget=\"word-{term}\">", link, "</button>");
                    break;
                default:
                    report("only **strong** and *emphasis* are allowed here; in facts and points also links to terms, as in [Politburo](term:politburo).");
                    break;
            }
        }

        void Wrap(string before, ContainerInline container, string after)
        {
            html.Append(before);
            WriteAll(container);
            html.Append(after);
        }
    }

    private static string? Tag(EmphasisInline emphasis, RichTextMarks allowed) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('*', 2) => "strong",
        ('*', 1) => "em",
        ('~', 2) when allowed == RichTextMarks.Corrections => "del",
        ('+', 2) when allowed == RichTextMarks.Corrections => "ins",
        _ => null,
    };

    /// <summary>A line is a paragraph whatever it begins with: "1917. A year" is no list.</summary>
    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Inserted)
            .DisableHtml();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    [GeneratedRegex("<[A-Za-z/!?]", RegexOptions.CultureInvariant)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("^term:[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex TermUrl();
}
