namespace LtiAdvantage.Messages;

/// <summary>The user whose work is to be shown.</summary>
/// <param name="UserId">The subject of that user; 1 to 255 characters, compared byte for byte.</param>
/// <param name="Name">The whole name, when the platform shares it; Moodle sends the id alone.</param>
/// <param name="GivenName">The given name, when the platform shares it.</param>
/// <param name="FamilyName">The family name, when the platform shares it.</param>
/// <param name="Roles">What that user is in the course; empty when the platform does not say.</param>
/// <remarks>Submission Review 1.0, section 3.2.</remarks>
public sealed record ForUser(string UserId, string? Name, string? GivenName, string? FamilyName, IReadOnlyList<string> Roles);
