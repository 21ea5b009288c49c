using System.Collections.ObjectModel;

namespace LtiAdvantage.Messages;

/// <summary>What all messages of a platform have in common.</summary>
/// <remarks>LTI Core 1.3, sections 5.3 and 5.4. Texts are free of control characters; absent, null and empty texts are all <see langword="null"/>.</remarks>
public abstract record LtiMessage
{
    /// <summary>Where the tool is installed; 1 to 255 characters, compared byte for byte.</summary>
    public required string DeploymentId { get; init; }

    /// <summary>The user, unique per issuer; 1 to 255 characters, compared byte for byte.</summary>
    public string? Subject { get; init; }

    /// <summary>The user's whole name, when the platform shares it.</summary>
    public string? Name { get; init; }

    /// <summary>The user's given name, when the platform shares it.</summary>
    public string? GivenName { get; init; }

    /// <summary>The user's family name, when the platform shares it.</summary>
    public string? FamilyName { get; init; }

    /// <summary>What the user is in this course.</summary>
    public required Roles Roles { get; init; }

    /// <summary>Subjects of the learners that a mentor may see; empty when none were named.</summary>
    public IReadOnlyList<string> MentoredSubjects { get; init; } = [];

    /// <summary>The course; absent outside a course.</summary>
    public LtiContext? Context { get; init; }

    /// <summary>The address that the user asked for; verified and on our own host. Only messages that open no placement come without one.</summary>
    public string? TargetLinkUri { get; init; }

    /// <summary>The link's settings. Values that the platform did not fill in (<c>$Something</c>) are left out.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The gradebook services that the platform offers here.</summary>
    public GradesEndpoint? Grades { get; init; }

    /// <summary>Where the members of the course can be read, an absolute address; absent too where the platform speaks another version than 2.0.</summary>
    public string? MembershipsUrl { get; init; }

    /// <summary>Where the user can be sent back to; https (in development also http on loopback), never anything else.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The user's language as the platform names it; letters, digits, hyphens and underscores.</summary>
    public string? Locale { get; init; }

    /// <summary>The installation of the platform.</summary>
    public ToolPlatform? Platform { get; init; }
}
