namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Whom a privacy request is about: by what the platform calls them, or by a receipt of theirs.</summary>
/// <param name="Platform">The platform's id, from the list of platforms.</param>
/// <param name="Subject">The platform's id of the user.</param>
/// <param name="Deployment">The deployment; null for every one that the person came to.</param>
/// <param name="Receipt">The receipt of a grade.</param>
internal sealed record PersonSought(Guid? Platform, string? Subject, string? Deployment, string? Receipt);
