namespace LtiRevisionTool.Core.Topics;

/// <summary>Words of a topic: <see cref="Html"/> is inline HTML that is already safe to show, <see cref="Plain"/> the same without marks.</summary>
public sealed record RichText(string Html, string Plain)
{
    /// <summary>No words at all.</summary>
    public static RichText Empty { get; } = new("", "");

    /// <summary>Words without any emphasis: the HTML is the text, escaped.</summary>
    public static RichText FromPlain(string text) => new(HtmlText.Escape(text), text);

    /// <summary>The plain words.</summary>
    public override string ToString() => Plain;
}
