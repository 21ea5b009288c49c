using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Finds the invitation of a link.</summary>
internal static class Invitations
{
    /// <summary>The invitation, or one of <see cref="InvitationReason"/> when it cannot be used now.</summary>
    public static async Task<(InvitationRow? Row, string Fault)> FindAsync(
        InvitationStore invitations, string secret, TimeProvider time, CancellationToken cancellation) =>
        await invitations.FindAsync(Secrets.Hash(secret), cancellation) switch
        {
            null => (null, InvitationReason.Unknown),
            { UsedAt: not null } => (null, InvitationReason.Used),
            { ExpiresAt: var end } when end <= time.GetUtcNow() => (null, InvitationReason.Expired),
            var row => (row, ""),
        };
}
