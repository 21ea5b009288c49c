namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>Whose work it is, and at which activity.</summary>
/// <param name="Platform">The platform's issuer.</param>
/// <param name="Person">The user id there.</param>
/// <param name="Link">The resource link id there.</param>
internal sealed record Owner(string Platform, string Person, string Link);
