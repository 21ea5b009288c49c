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

    /// <summary>The redirect URI that we send and that platforms compare exactly.</summary>
    public string LaunchUrl => PublicUrl.GetLeftPart(UriPartial.Authority) + LaunchPath;
}
