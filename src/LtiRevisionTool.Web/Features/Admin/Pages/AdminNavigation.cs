using LtiRevisionTool.Web.Features.Admin.SignIn;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>The pages that every page leads to.</summary>
internal static class AdminNavigation
{
    public const string Overview = AdminSignIn.Root;
    public const string Platforms = AdminSignIn.Root + "/platforms";
    public const string Invitations = AdminSignIn.Root + "/invitations";
    public const string Keys = AdminSignIn.Root + "/keys";
    public const string Emergency = Keys + "/emergency";
    public const string Grades = AdminSignIn.Root + "/grades";
    public const string Audit = AdminSignIn.Root + "/audit";

    internal sealed record Room(string Name, string Address);

    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new("Overview", Overview),
        new("Platforms", Platforms),
        new("Invitations", Invitations),
        new("Keys", Keys),
        new("Stuck grades", Grades),
        new("Audit log", Audit),
    ];

    /// <summary>"page" for the room that is open, "true" where a page below it is, null otherwise.</summary>
    public static string? Current(Room room, PathString path) =>
        path.Equals(room.Address, StringComparison.OrdinalIgnoreCase) ? "page"
        : room.Address != Overview && path.StartsWithSegments(room.Address) ? "true"
        : null;

    public static string Platform(Guid id) => $"{Platforms}/{id}";

    /// <summary>The refused grades of a platform and a cause.</summary>
    public static string StuckOf(Guid platform, string? cause) =>
        $"{Grades}?platform={platform}{(cause is null ? "" : $"&cause={Uri.EscapeDataString(cause)}")}";
}
