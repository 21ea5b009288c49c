using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;

namespace LtiAdvantage.DeepLinking;

/// <summary>Looks at one item before it is signed: what the platform said that it takes, and what platforms are known to make of things.</summary>
internal sealed class ContentItemCheck(DeepLinkingSettings settings, LtiToolOptions options)
{
    private const int LongestValue = 1000;
    private const int MostPoints = 100;

    /// <summary>The reasons why it must not be sent, of <see cref="DeepLinkingReason"/>.</summary>
    public IEnumerable<string> Faults(ContentItem item)
    {
        if (!settings.Accepts(item.Type)) yield return DeepLinkingReason.TypeNotAccepted;
        if (!AreLines(item.Title) || !IsText(item.Text)) yield return DeepLinkingReason.TextInvalid;
        foreach (var fault in Images(item.Icon, item.Thumbnail).Concat(Own(item))) yield return fault;
    }

    private IEnumerable<string> Own(ContentItem item) => item switch
    {
        LtiResourceLinkItem link => [.. Link(link), .. Presentation(link.Frame, link.Window, null)],
        LinkItem link => [.. Address(link.Url), .. Presentation(link.Frame, link.Window, link.Embed)],
        FileItem file => Address(file.Url),
        ImageItem image => [.. Address(image.Url), .. Size(image.Width, image.Height)],
        HtmlItem html => string.IsNullOrWhiteSpace(html.Html) ? [DeepLinkingReason.HtmlMissing] : IsText(html.Html) ? [] : [DeepLinkingReason.TextInvalid],
        _ => throw new InvalidOperationException("There are five types of content."),
    };

    private IEnumerable<string> Link(LtiResourceLinkItem link)
    {
        if (string.IsNullOrWhiteSpace(link.Title)) yield return DeepLinkingReason.TitleMissing;
        if (!OwnAddress.IsOurs(options, link.Url)) yield return DeepLinkingReason.UrlForeign;
        if (link.Custom.Count == 0) yield return DeepLinkingReason.CustomMissing;
        if (!link.Custom.All(IsSetting)) yield return DeepLinkingReason.CustomInvalid;
        if (IsBackwards(link.Available) || IsBackwards(link.Submission)) yield return DeepLinkingReason.PeriodInvalid;
        if (link.Column is not { } column) yield break;
        if (settings.AcceptLineItem == false) yield return DeepLinkingReason.LineItemNotAccepted;
        if (column.ScoreMaximum is < 1 or > MostPoints) yield return DeepLinkingReason.ScoreMaximumInvalid;
        if (!AreLines(column.Label, column.ResourceId, column.Tag)) yield return DeepLinkingReason.TextInvalid;
    }

    private IEnumerable<string> Presentation(ContentFrame? frame, ContentWindow? window, string? embed)
    {
        var wished = new[] { frame is null ? null : "iframe", window is null ? null : "window", embed is null ? null : "embed" };
        if (wished.OfType<string>().Except(settings.AcceptPresentationDocumentTargets, StringComparer.Ordinal).Any()) yield return DeepLinkingReason.PresentationNotAccepted;
        if (!AreLines(window?.TargetName, window?.Features) || !IsText(embed)) yield return DeepLinkingReason.TextInvalid;
        var details = Size(frame?.Width, frame?.Height).Concat(Size(window?.Width, window?.Height)).Concat(frame?.Source is { } source ? Address(source) : []);
        foreach (var fault in details) yield return fault;
    }

    private IEnumerable<string> Images(params ContentImage?[] images) =>
        images.OfType<ContentImage>().SelectMany(image => Address(image.Url).Concat(Size(image.Width, image.Height)));

    private IEnumerable<string> Address(string url)
    {
        var fits = SafeText.IsIdentifier(url) && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (options.AllowHttpLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        return fits ? [] : [DeepLinkingReason.UrlInvalid];
    }

    private static IEnumerable<string> Size(params int?[] sizes) => sizes.Any(size => size < 1) ? [DeepLinkingReason.SizeInvalid] : [];

    private static bool IsBackwards(ContentPeriod? period) => period is { Start: { } start, End: { } end } && end <= start;

    // Moodle keeps one setting a line, and takes names apart that have other characters.
    private static bool IsSetting(KeyValuePair<string, string> setting) =>
        setting.Key.Length > 0 && setting.Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
        && setting.Value is { Length: <= LongestValue } && SafeText.IsIdentifier(setting.Value);

    private static bool AreLines(params string?[] texts) => Array.TrueForAll(texts, text => text is null || SafeText.IsIdentifier(text));

    private static bool IsText(string? text) => text is null || SafeText.IsIdentifier(text.ReplaceLineEndings(" ").Replace('\t', ' '));
}
