using System.Collections.ObjectModel;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>What the tool says about itself, before it is fitted to a platform. All addresses are absolute.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.5; OpenID Connect Dynamic Client Registration 1.0, section 2.</remarks>
public sealed record ToolDescription
{
    private readonly IReadOnlyDictionary<string, string> custom = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, one line.</summary>
    public string? Description { get; init; }

    /// <summary>Where logins arrive.</summary>
    public required string LoginUrl { get; init; }

    /// <summary>The one redirect URI: platforms compare it exactly.</summary>
    public required string LaunchUrl { get; init; }

    /// <summary>The key set; it must serve the signing key already, since platforms fetch it at once.</summary>
    public required string JwksUrl { get; init; }

    /// <summary>What a link without an address of its own asks for; on the host by which platforms know the tool.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Its picture.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Its page for people.</summary>
    public string? HomeUrl { get; init; }

    /// <summary>Its page about privacy.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Its terms.</summary>
    public string? TermsUrl { get; init; }

    /// <summary>Whom to write to.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>The scopes that it makes use of: those that the platform offers are asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Those of <see cref="Scopes"/> that are asked for where the platform does not say what it offers: one that is unknown may spoil all.</summary>
    public IReadOnlyList<string> LeastScopes { get; init; } = [];

    /// <summary>Settings of every link: names of lower-case letters, digits and <c>_</c>, values of one line without <c>=</c>, at which Moodle cuts.</summary>
    /// <exception cref="ArgumentException">A name or a value is not so.</exception>
    public IReadOnlyDictionary<string, string> CustomParameters
    {
        get => custom;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            var odd = value.FirstOrDefault(setting => !setting.Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
                || setting.Value.Any(letter => letter == '=' || char.IsControl(letter)));
            custom = odd.Key is null ? value : throw new ArgumentException($"The custom parameter {odd.Key} would not come back as it went.", nameof(value));
        }
    }

    /// <summary>The messages that it wants to be sent.</summary>
    public required IReadOnlyList<ToolMessage> Messages { get; init; }

    /// <summary>Its own name for itself, the same on every platform, where the platform keeps one.</summary>
    public string? ToolId { get; init; }

    /// <summary>Who makes it, where the platform shows that.</summary>
    public string? Vendor { get; init; }
}
