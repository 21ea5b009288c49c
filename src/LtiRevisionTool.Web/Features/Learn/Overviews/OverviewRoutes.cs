using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Addresses of the pages that look across the cards of a topic.</summary>
internal static class OverviewRoutes
{
    public static string Timeline(this Visit visit) => $"{visit.Learn()}/timeline";

    public static string Figures(this Visit visit) => $"{visit.Learn()}/figures";

    public static string Sides(this Visit visit) => $"{visit.Learn()}/sides";

    public static string Words(this Visit visit) => $"{visit.Learn()}/words";

    public static string Corrections(this Visit visit) => $"{visit.Learn()}/corrections";
}
