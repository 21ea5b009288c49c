using System.Globalization;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Dates that something opens, is due or closes at, as people read them.</summary>
internal static class MomentWords
{
    /// <summary>"today at 17:00", "on Friday 4 December at 17:00", in another year "on Monday 4 January 2027 at 17:00".</summary>
    public static string When(DateTimeOffset instant, TimeProvider time)
    {
        var there = TimeZoneInfo.ConvertTime(instant, time.LocalTimeZone);
        var today = time.GetLocalNow();
        var form = there.Date == today.Date ? "'today at' HH:mm"
            : there.Year == today.Year ? "'on' dddd d MMMM 'at' HH:mm"
            : "'on' dddd d MMMM yyyy 'at' HH:mm";
        return there.ToString(form, CultureInfo.InvariantCulture);
    }
}
