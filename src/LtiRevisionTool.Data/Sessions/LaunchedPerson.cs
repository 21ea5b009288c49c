namespace LtiRevisionTool.Data.Sessions;

/// <summary>Who launched. Names not given clear the names kept so far.</summary>
public sealed record LaunchedPerson
{
    /// <summary>The <c>sub</c>, compared byte for byte; at most 255 characters.</summary>
    public required string Subject { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }
}
