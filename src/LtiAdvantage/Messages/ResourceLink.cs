namespace LtiAdvantage.Messages;

/// <summary>A placement of the tool in a course.</summary>
/// <param name="Id">Unique in its deployment; 1 to 255 characters, compared byte for byte. Canvas sends the context's id where there is no link.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its description; may hold HTML of the platform and is not to be trusted.</param>
/// <remarks>LTI Core 1.3, section 5.3.5.</remarks>
public sealed record ResourceLink(string Id, string? Title, string? Description);
