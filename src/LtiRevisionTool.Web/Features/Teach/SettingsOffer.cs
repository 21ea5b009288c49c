using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Which settings can be changed here: others are the platform's.</summary>
/// <param name="Grade">Whether marks go to the gradebook: where there is a column, or one can be made.</param>
/// <param name="Points">The points of the column: before it is made.</param>
/// <param name="Dates">The dates: where the platform keeps none for this activity.</param>
internal sealed record SettingsOffer(bool Grade, bool Points, bool Dates)
{
    public static SettingsOffer Of(Activity activity)
    {
        var visit = activity.Visit;
        var canHaveColumn = visit.LineItemUrl is not null || visit.CanMakeColumn;
        return new SettingsOffer(
            canHaveColumn,
            visit.LineItemUrl is null && visit.CanMakeColumn,
            visit.LineItemUrl is null || PlatformProfile.ForFamily(visit.PlatformFamily).Dates is null);
    }
}
