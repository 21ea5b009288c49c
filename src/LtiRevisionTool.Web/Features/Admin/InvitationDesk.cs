using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Makes links by which platforms register themselves. The database has their hashes alone.</summary>
internal sealed class InvitationDesk(InvitationStore invitations, Secrets secrets, IOptions<ToolOptions> tool, TimeProvider time)
{
    public const int LongestName = 200;
    public const int MostDays = 90;
    public const int UsualDays = 7;

    /// <param name="Link">Shown this once.</param>
    /// <param name="ExpiresAt">Until when it works.</param>
    internal sealed record Made(string Link, DateTimeOffset ExpiresAt)
    {
        /// <summary>The page beside it, for an LMS that has no place for a link.</summary>
        public string ByHand => Link + "/by-hand";
    }

    /// <summary>Whether a platform can be called so.</summary>
    public static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && !name.Any(char.IsControl);

    public static bool AreDays(int days) => days is >= 1 and <= MostDays;

    /// <summary>An id for an invitation that is about to be asked for.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <param name="id">Its id: a form that is sent twice makes one.</param>
    /// <param name="name">What the platform will be called.</param>
    /// <param name="days">How long it works.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>Null when there is one with this id.</returns>
    public async Task<Made?> MakeAsync(Guid id, string name, int days, string actor, CancellationToken cancellation)
    {
        var (secret, now) = (secrets.New(), time.GetUtcNow());
        var invitation = new InvitationRow
        {
            Id = id,
            SecretHash = Secrets.Hash(secret),
            Name = name.Trim(),
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        var address = tool.Value.PublicAddress;
        return await invitations.AddAsync(invitation, actor, cancellation)
            ? new Made($"{address}/lti/register/{secret}", invitation.ExpiresAt)
            : null;
    }
}
