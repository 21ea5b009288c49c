using System.Text.Json;
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
            await Console.Error.WriteLineAsync("No platform yet. Name one in the settings Platforms__0__… and start the tool.");
        }

        return true;
    }

    public async Task<bool> DisableAsync(Guid id, CancellationToken cancellation)
    {
        if (await platforms.SetStateAsync(id, PlatformState.Disabled, time.GetUtcNow(), cancellation))
        {
            await Console.Error.WriteLineAsync("Disabled: launches are refused and grades wait.");
            return true;
        }

        await Console.Error.WriteLineAsync($"There is no platform {id}. See: platforms list");
        return false;
    }
}
