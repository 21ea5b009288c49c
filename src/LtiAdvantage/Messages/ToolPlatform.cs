namespace LtiAdvantage.Messages;

/// <summary>The installation of the platform that a launch comes from. For display and support, not for decisions.</summary>
/// <param name="Guid">Its own identifier; a text, not a GUID.</param>
/// <param name="Family">Product family code, such as <c>moodle</c> or <c>canvas</c>.</param>
/// <param name="Name">Name of the site.</param>
/// <param name="Version">Version of the product.</param>
/// <remarks>LTI Core 1.3, section 5.4.2.</remarks>
public sealed record ToolPlatform(string? Guid, string? Family, string? Name, string? Version);
