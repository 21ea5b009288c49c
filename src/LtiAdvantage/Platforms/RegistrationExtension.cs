using System.Text.Json.Nodes;

namespace LtiAdvantage.Platforms;

/// <summary>A platform's own members of a registration.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.5.2: platforms may extend the configuration of the tool and of its messages.</remarks>
public sealed record RegistrationExtension
{
    /// <summary>What the names of the members begin with.</summary>
    public required string Prefix { get; init; }

    /// <summary>The member of the platform's configuration with the name of the school's account.</summary>
    public string AccountNameMember => Prefix + "account_name";

    /// <summary>The member of the answer with the page on which the administrator finds the tool.</summary>
    public string AdministratorUrlMember => Prefix + "registration_config_url";

    // Said outright: Canvas would guess it from the claims.
    internal (string Name, JsonNode? Value)[] Tool(bool names, string? toolId, string? vendor) =>
    [
        (Prefix + "privacy_level", names ? "name_only" : "anonymous"),
        (Prefix + "tool_id", toolId),
        (Prefix + "vendor", vendor),
    ];

    internal (string Name, JsonNode? Value)[] Message(bool staffOnly, bool offAtFirst, int? width, int? height) =>
    [
        (Prefix + "visibility", staffOnly ? "admins" : null),
        (Prefix + "course_navigation/default_enabled", offAtFirst ? false : null),
        (Prefix + "launch_width", width),
        (Prefix + "launch_height", height),
    ];
}
