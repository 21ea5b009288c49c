namespace LtiAdvantage.DeepLinking;

/// <summary>The types of content that can be returned.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.</remarks>
public static class ContentItemType
{
    /// <summary>A placement of the tool.</summary>
    public const string LtiResourceLink = "ltiResourceLink";

    /// <summary>A page anywhere.</summary>
    public const string Link = "link";

    /// <summary>A file that the platform fetches.</summary>
    public const string File = "file";

    /// <summary>A piece of HTML.</summary>
    public const string Html = "html";

    /// <summary>A picture.</summary>
    public const string Image = "image";
}
