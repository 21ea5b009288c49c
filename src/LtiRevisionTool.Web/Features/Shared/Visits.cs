using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Finds the visit that a page of an activity belongs to. A path with the id of a picker and a topic, <c>{id}-{topic}</c>, is a
/// preview of that topic for the teacher who is choosing: the same pages, with no activity behind them.
/// </summary>
internal sealed class Visits(KnownLaunches launches, TopicLibrary topics, TimeProvider time)
{
    private const int IdLength = 32;

    public async Task<(LaunchMatch Match, Visit? Visit)> FindAsync(HttpContext context, string? launchKey, CancellationToken cancellation)
    {
        if (launchKey is null || !Guid.TryParseExact(launchKey[..Math.Min(IdLength, launchKey.Length)], "N", out var id))
        {
            return (new LaunchMatch.NotFound(), null);
        }

        if (launchKey.Length == IdLength)
        {
            var match = await launches.MatchAsync(context, stop => launches.FindSessionAsync(id, stop), cancellation);
            return (match, match is LaunchMatch.Found { Launch.Session: { } session } ? From(session, time.GetUtcNow()) : null);
        }

        var topic = topics.All.FirstOrDefault(topic => launchKey.AsSpan(IdLength).SequenceEqual($"-{topic.Slug}"));
        if (topic is null)
        {
            return (new LaunchMatch.NotFound(), null);
        }

        var preview = await launches.MatchAsync(context, stop => launches.FindPickerAsync(id, stop), cancellation);
        return (preview, preview is LaunchMatch.Found { Launch.Picker: { } picker } ? Preview(picker, topic.Slug, time.GetUtcNow()) : null);
    }

    private static Visit From(SessionRow row, DateTimeOffset at) => new()
    {
        Launch = row.Id,
        At = at,
        Person = row.PersonId,
        Placement = row.PlacementId,
        Role = row.Role switch
        {
            LaunchRole.Learner => VisitRole.Learner,
            LaunchRole.Teacher => VisitRole.Teacher,
            _ => VisitRole.Observer,
        },
        IsTestUser = row.TestUser,
        DisplayName = DisplayNames.Of(row.PersonId, row.Name, row.GivenName, row.FamilyName),
        CourseTitle = row.CourseTitle ?? row.CourseLabel ?? "",
        PlacementTitle = row.PlacementTitle ?? "",
        LinkSettings = row.LinkSettings,
        OwnSettings = row.OwnSettings,
        OwnDates = row.HasOwnDates == 1 ? new LearnerDates(row.OwnOpensAt, row.OwnDueAt, row.OwnClosesAt) : null,
        LineItemUrl = row.LineItemUrl,
        CanMakeColumn = row.MakesColumn,
        PlatformFamily = row.PlatformFamily,
        ReturnUrl = row.ReturnUrl,
        Frame = KnownLaunch.Of(row)!.Frame,
        FormToken = FormToken.Make(row.FormKey, row.Id),
    };

    private static Visit Preview(PickerRow row, string topic, DateTimeOffset at) => new()
    {
        Launch = row.Id,
        At = at,
        PreviewOf = topic,
        Person = row.PersonId,
        Placement = Guid.Empty,
        Role = VisitRole.Teacher,
        IsTestUser = false,
        DisplayName = DisplayNames.Of(row.PersonId, row.Name, row.GivenName, row.FamilyName),
        CourseTitle = row.CourseTitle ?? row.CourseLabel ?? "",
        PlacementTitle = "",
        LinkSettings = StoredLink.Write(new Dictionary<string, string> { ["topic"] = topic }, target: ""),
        OwnSettings = null,
        LineItemUrl = null,
        CanMakeColumn = false,
        PlatformFamily = row.PlatformFamily,
        ReturnUrl = row.ReturnUrl,
        Frame = KnownLaunch.Of(row)!.Frame,
        FormToken = FormToken.Make(row.FormKey, row.Id),
    };
}
