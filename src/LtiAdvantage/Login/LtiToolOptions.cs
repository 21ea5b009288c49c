using LtiAdvantage.Claims;

namespace LtiAdvantage.Login;

/// <summary>What the tool tells the outside about itself. Every address comes from here, never from a request.</summary>
public sealed class LtiToolOptions
{
    private readonly Uri publicUrl = new("http://localhost");

    /// <summary>The tool's public address: scheme, host and port, without path, query or fragment.</summary>
    /// <exception cref="ArgumentException">Not absolute http or https, or more than scheme, host and port.</exception>
    public required Uri PublicUrl
    {
        get => publicUrl;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (!value.IsAbsoluteUri || value.Scheme is not ("https" or "http") || value.PathAndQuery != "/" || value.Fragment.Length > 0 || value.UserInfo.Length > 0)
            {
                throw new ArgumentException("The public address is https (or http on loopback), a host and perhaps a port, nothing more.", nameof(value));
            }
            publicUrl = value;
        }
    }

    /// <summary>Path of the launch endpoint, the one registered redirect URI.</summary>
    public string LaunchPath { get; init; } = "/lti/launch";

    /// <summary>Path of the login initiation endpoint.</summary>
    public string LoginPath { get; init; } = "/lti/login";

    /// <summary>How far the clocks of platform and tool may differ, each way. 0 to 300 s.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a user may take between login and launch.</summary>
    public TimeSpan LoginLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether addresses of platforms may be plain http on loopback. For development.</summary>
    public bool AllowHttpLoopback { get; init; }

    /// <summary>The kinds of message that are served, of <see cref="LtiMessageType"/>; one of another kind is refused.</summary>
    public IReadOnlyCollection<string> MessageTypes { get; init; } = [LtiMessageType.ResourceLinkRequest, LtiMessageType.SubmissionReviewRequest];

    /// <summary>
    /// Whether a target link URI names by itself what is to be opened, so that a resource link request may come without its resource link.
    /// By default none does.
    /// </summary>
    /// <remarks>LTI Core 1.3, section 5.3.5 demands the link; a grading view of Canvas has been seen without.</remarks>
    public Func<string, bool> OpensWithoutLink { get; init; } = static _ => false;

    /// <summary>The redirect URI that we send and that platforms compare exactly.</summary>
    public string LaunchUrl => PublicUrl.GetLeftPart(UriPartial.Authority) + LaunchPath;
}
