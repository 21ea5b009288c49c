namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Addresses of pages of a launch.</summary>
internal static class VisitRoutes
{
    public static string Learn(this Visit visit) => $"/learn/{visit.LaunchKey}";

    public static string Card(this Visit visit, int card) => $"/learn/{visit.LaunchKey}/card/{card}";

    public static string Checkpoint(this Visit visit, int checkpoint) => $"/learn/{visit.LaunchKey}/checkpoint/{checkpoint}";

    /// <summary>Everything that the visit shows, on paper.</summary>
    public static string Booklet(this Visit visit) => $"/learn/{visit.LaunchKey}/booklet";

    /// <summary>Back from a preview to what is being chosen.</summary>
    public static string Assign(this Visit visit) => $"/assign/{visit.Launch:N}";

    public static string Teach(this Visit visit) => $"/teach/{visit.LaunchKey}";
}
