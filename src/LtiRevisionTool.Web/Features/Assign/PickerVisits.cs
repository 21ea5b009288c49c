using LtiAdvantage.Platforms;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>Finds the visit of a picker, by the rule of all launches: the browser's newest one must be of the same person at the same place.</summary>
internal sealed class PickerVisits(KnownLaunches launches)
{
    public async Task<(LaunchMatch Match, PickerVisit? Visit)> FindAsync(HttpContext context, string? launchKey, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(launchKey, "N", out var id))
        {
            return (new LaunchMatch.NotFound(), null);
        }

        var match = await launches.MatchAsync(context, stop => launches.FindPickerAsync(id, stop), cancellation);
        return (match, match is LaunchMatch.Found { Launch: { Picker: { } picker } launch } ? From(picker, launch.Frame) : null);
    }

    private static PickerVisit From(PickerRow row, FrameAncestors frame) => new()
    {
        Launch = row.Id,
        Person = row.PersonId,
        DisplayName = DisplayNames.Of(row.PersonId, row.Name, row.GivenName, row.FamilyName),
        CourseTitle = row.CourseTitle ?? row.CourseLabel ?? "",
        Settings = StoredRequest.Read(row.Request),
        Draft = row.Draft,
        Platform = row.PlatformId,
        Deployment = row.DeploymentId,
        Profile = PlatformProfile.ForFamily(row.PlatformFamily),
        Frame = frame,
        FormToken = FormToken.Make(row.FormKey, row.Id),
    };
}
