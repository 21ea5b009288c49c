using System.Globalization;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Makes a link by which a platform registers itself. The link alone goes to standard output.</summary>
internal sealed class InviteCommand(InvitationDesk desk)
{
    public async Task<bool> RunAsync(string name, int days, CancellationToken cancellation)
    {
        if (await desk.MakeAsync(desk.NewId(), name, days, Actors.CommandLine, cancellation) is not { } made)
        {
            throw new InvalidOperationException("An id was given out twice.");
        }

        await Console.Out.WriteLineAsync(made.Link);
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Give this link to the administrator of the platform alone: it works once, until {made.ExpiresAt:d MMMM yyyy, HH:mm} UTC. It is shown this once."));
        await Console.Error.WriteLineAsync($"For an LMS that has no place for a link: {made.ByHand}");
        return true;
    }
}
