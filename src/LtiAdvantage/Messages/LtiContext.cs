namespace LtiAdvantage.Messages;

/// <summary>The course of a launch.</summary>
/// <param name="Id">Unique in its deployment; 1 to 255 characters, compared byte for byte.</param>
/// <param name="Label">Its short name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Types">What it is: URIs, short forms or words of the platform's own.</param>
/// <remarks>LTI Core 1.3, section 5.4.1.</remarks>
public sealed record LtiContext(string Id, string? Label, string? Title, IReadOnlyList<string> Types);
