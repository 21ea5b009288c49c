using System.Text.Json;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed class PlatformCommands(PlatformStore platforms, TimeProvider time)
{
    public async Task<bool> ListAsync(bool json, CancellationToken cancellation)
    {
        var lines = (await platforms.ListAsync(cancellation)).Select(platform => new PlatformLine(
            platform.Id, platform.Name, platform.Family, platform.Issuer, platform.ClientId, platform.State.ToString().ToLowerInvariant())).ToList();
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(lines, AdminJson.Default.ListPlatformLine));
            return true;
        }

        await Console.Out.WriteAsync(TextTable.Of(
            ["ID", "NAME", "FAMILY", "ISSUER", "CLIENT ID", "STATE"],
            lines.Select(line => new[] { line.Id.ToString(), line.Name, line.Family, line.Issuer, line.ClientId, line.State })));
        if (lines.Count == 0)
        {
            await Console.Error.WriteLineAsync("No platform yet. Let one register itself by a link: invite --name NAME");
        }
        else if (lines.Any(line => line.State is "pending" or "incomplete"))
        {
            await Console.Error.WriteLineAsync("Those pending or incomplete cannot launch yet. Compare issuer and client id with the LMS, then: platforms activate ID");
        }

        return true;
    }

    public Task<bool> ActivateAsync(Guid id, CancellationToken cancellation) =>
        SwitchAsync(id, PlatformState.Active, "Activated: launches are accepted and grades are sent.", cancellation);

    public Task<bool> DisableAsync(Guid id, CancellationToken cancellation) =>
        SwitchAsync(id, PlatformState.Disabled, "Disabled: launches are refused and grades wait.", cancellation);

    private async Task<bool> SwitchAsync(Guid id, PlatformState state, string done, CancellationToken cancellation)
    {
        if (await platforms.SwitchAsync(id, state, seen: null, Actors.CommandLine, time.GetUtcNow(), cancellation) != ChangeOutcome.Done)
        {
            await Console.Error.WriteLineAsync($"There is no platform {id}. See: platforms list");
            return false;
        }

        await Console.Error.WriteLineAsync(done);
        return true;
    }
}
