using LtiAdvantage.Claims;

namespace LtiAdvantage.Messages;

/// <summary>What a user is in the course.</summary>
/// <remarks>
/// LTI Core 1.3, section 5.3.7 and appendix A.2. Permissions come from the context roles: a learner here who teaches elsewhere is a learner.
/// Unknown roles are kept and give nothing.
/// </remarks>
public sealed record Roles
{
    private Roles(IReadOnlyList<string> all, IReadOnlySet<string> principals, bool teaches, bool assists, bool administersAnyway)
    {
        All = all;
        IsTeachingAssistant = assists;
        IsInstructor = teaches || (principals.Contains("Instructor") && !assists);
        IsContentDeveloper = principals.Contains("ContentDeveloper");
        IsLearner = principals.Contains("Learner");
        IsMentor = principals.Contains("Mentor");
        IsTestUser = all.Any(role => role is LtiRole.TestUser or LtiRole.SystemPrefix + "TestUser");
        IsAdministrator = principals.Contains("Administrator") || (principals.Count == 0 && administersAnyway);
    }

    /// <summary>The roles as they came.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Teaches this course, and is more than a teaching assistant.</summary>
    public bool IsInstructor { get; }

    /// <summary>Assists in this course. Platforms send the instructor role beside it; it then counts as this one alone.</summary>
    public bool IsTeachingAssistant { get; }

    /// <summary>Makes content for this course.</summary>
    public bool IsContentDeveloper { get; }

    /// <summary>Learns in this course.</summary>
    public bool IsLearner { get; }

    /// <summary>Watches over learners of this course.</summary>
    public bool IsMentor { get; }

    /// <summary>The platform's test student: never counted, never graded.</summary>
    public bool IsTestUser { get; }

    /// <summary>Administers this course; or the institution or platform, when the user has no role in the course at all.</summary>
    public bool IsAdministrator { get; }

    /// <summary>Understands role URIs, sub-roles and short forms.</summary>
    public static Roles From(IEnumerable<string> roles)
    {
        var all = roles.ToArray();
        var principals = new HashSet<string>(StringComparer.Ordinal);
        var (teaches, assists) = (false, false);
        foreach (var (principal, sub) in all.Select(ContextRole).OfType<(string, string?)>())
        {
            principals.Add(principal);
            if (principal != "Instructor" || sub is null) continue;
            if (sub == "Grader" || sub.StartsWith("TeachingAssistant", StringComparison.Ordinal)) assists = true;
            else teaches = true;
        }
        return new Roles(all, principals, teaches, assists, all.Any(AdministersAnyway));
    }

    /// <summary>Whether a role is among them, itself or by a sub-role of it, in whichever form each is written.</summary>
    /// <param name="role">A role URI, such as <see cref="LtiRole.Learner"/>, or a short form.</param>
    public bool Holds(string role) => All.Any(held => Same(held, role));

    private static bool Same(string held, string role) =>
        ContextRole(held) is { } has && ContextRole(role) is { } asked
            ? has.Principal == asked.Principal && (asked.Sub is null || asked.Sub == has.Sub)
            : held == role;

    // A short form is the name alone, LTI 1.1 style: "Learner", "Instructor/TeachingAssistant".
    private static (string Principal, string? Sub)? ContextRole(string role)
    {
        if (role.StartsWith(LtiRole.ContextPrefix, StringComparison.Ordinal)) return Named(role[LtiRole.ContextPrefix.Length..]);
        if (role.StartsWith(LtiRole.ContextSubRolePrefix, StringComparison.Ordinal)) return Named(role[LtiRole.ContextSubRolePrefix.Length..]);
        return role.Contains(':', StringComparison.Ordinal) ? null : Named(role);
    }

    private static (string Principal, string? Sub)? Named(string name)
    {
        var parts = name.Split(['#', '/'], 2);
        if (parts[0].Length == 0) return null;
        if (parts[0] == "TeachingAssistant") return ("Instructor", parts[0]);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }

    private static bool AdministersAnyway(string role) => role is
        LtiRole.InstitutionPrefix + "Administrator" or LtiRole.SystemPrefix + "Administrator" or LtiRole.SystemPrefix + "SysAdmin";
}
