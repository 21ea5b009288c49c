using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>What administrators read about invitations.</summary>
internal static class InvitationWords
{
    /// <summary>"2 open".</summary>
    public static string Open(IReadOnlyList<InvitationRow> newest, DateTimeOffset now) =>
        newest.Count(row => IsOpen(row, now)) is var open && open == 0 ? "None is open" : $"{MarkWords.SpellFirst(open)} {(open == 1 ? "is" : "are")} open";

    public static bool IsOpen(InvitationRow row, DateTimeOffset now) => row.UsedAt is null && row.ExpiresAt > now;

    public static string State(InvitationRow row, DateTimeOffset now) => row switch
    {
        { UsedAt: { } used } => $"Used on {AdminTimes.Of(used)}",
        _ when row.ExpiresAt <= now => $"Ended on {AdminTimes.Of(row.ExpiresAt)}, not used",
        _ when row.HeldUntil > now => "In use at this moment",
        _ => $"Open until {AdminTimes.Of(row.ExpiresAt)}",
    };
}
