using System.Globalization;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Makes a link by which a platform registers itself. The link alone goes to standard output; the database has its hash.</summary>
internal sealed class InviteCommand(InvitationStore invitations, Secrets secrets, IOptions<ToolOptions> tool, TimeProvider time)
{
    public async Task<bool> RunAsync(string name, int days, CancellationToken cancellation)
    {
        var (secret, now) = (secrets.New(), time.GetUtcNow());
        var invitation = new InvitationRow
        {
            Id = Guid.CreateVersion7(now),
            SecretHash = Secrets.Hash(secret),
            Name = name,
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        var address = tool.Value.PublicAddress;
        await invitations.AddAsync(invitation, "command line", cancellation);

        await Console.Out.WriteLineAsync($"{address}/lti/register/{secret}");
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Give this link to the administrator of the platform alone: it works once, until {invitation.ExpiresAt:d MMMM yyyy, HH:mm} UTC. It is shown this once."));
        return true;
    }
}
