namespace LtiRevisionTool.PracticeLms.People;

/// <param name="Id">The user id in messages.</param>
/// <param name="Key">The short name in addresses.</param>
internal sealed record Person(string Id, string Key, string GivenName, string FamilyName, CourseRole Role)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();

    public bool IsStudent => Role.IsStudent;

    public IReadOnlyList<string> LaunchRoles => Role.LaunchRoles;

    public string RoleInWords => Role.InWords;

    /// <summary>The LMS's own number of the person, where messages have another id.</summary>
    public string LocalId { get; init; } = Id;

    /// <summary>The user id of older messages, where it differs.</summary>
    public string LegacyId { get; init; } = Id;

    /// <summary>The user ids of the students whom a parent observes.</summary>
    public IReadOnlyList<string> Observes { get; init; } = [];
}
