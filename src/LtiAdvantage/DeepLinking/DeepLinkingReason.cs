namespace LtiAdvantage.DeepLinking;

/// <summary>Every reason for which a reply is not signed, as machine words.</summary>
public static class DeepLinkingReason
{
    /// <summary>The platform takes one item.</summary>
    public const string TooManyItems = "too_many_items";

    /// <summary>The whole is larger than 1 MiB, which platforms do not take: choose fewer items.</summary>
    public const string TooLarge = "response_too_large";

    /// <summary>The platform takes no content of this type.</summary>
    public const string TypeNotAccepted = "type_not_accepted";

    /// <summary>A resource link has no title.</summary>
    public const string TitleMissing = "title_missing";

    /// <summary>A text holds control characters, or half a character; or it is one line by its nature and has several.</summary>
    public const string TextInvalid = "text_invalid";

    /// <summary>There is no HTML.</summary>
    public const string HtmlMissing = "html_missing";

    /// <summary>An address is not absolute https (in development also http on loopback).</summary>
    public const string UrlInvalid = "url_invalid";

    /// <summary>A resource link does not lead to the tool.</summary>
    public const string UrlForeign = "url_foreign";

    /// <summary>A resource link has no settings, so that nothing says what it opens.</summary>
    public const string CustomMissing = "custom_missing";

    /// <summary>A setting has a name or a value that platforms do not keep as it is.</summary>
    public const string CustomInvalid = "custom_invalid";

    /// <summary>The platform takes no column here.</summary>
    public const string LineItemNotAccepted = "line_item_not_accepted";

    /// <summary>The points of a column are not from 1 to 100.</summary>
    public const string ScoreMaximumInvalid = "score_maximum_invalid";

    /// <summary>The platform does not show content in this way.</summary>
    public const string PresentationNotAccepted = "presentation_not_accepted";

    /// <summary>A width or a height is less than 1.</summary>
    public const string SizeInvalid = "size_invalid";

    /// <summary>A period ends before it begins.</summary>
    public const string PeriodInvalid = "period_invalid";
}
