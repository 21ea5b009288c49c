using System.Globalization;
using System.Text.Json;
using LtiAdvantage.Keys;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed class KeyCommands(ToolKeyStore keys, PlatformStore platforms, ToolKeyRotation rotation, TimeProvider time)
{
    public async Task<bool> ListAsync(bool json, CancellationToken cancellation)
    {
        var rows = await keys.ListAsync(cancellation);
        var lines = rows.Select(row => LineOf(rows, row)).ToList();
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(lines, AdminJson.Default.ListKeyLine));
            return true;
        }

        await Console.Out.WriteAsync(TextTable.Of(
            ["KEY", "STATE", "SIGNS FROM", "PUBLISHED UNTIL", "PLATFORM"],
            lines.Select(line => new[] { line.Id, line.State, Instant(line.SignsFrom), Instant(line.PublishedUntil), line.Platform?.ToString() ?? "" })));
        return true;
    }

    public async Task<bool> RotateAsync(bool emergency, bool json, CancellationToken cancellation)
    {
        if (await MakeAsync(null, emergency, json, cancellation) is not { } made)
        {
            return false;
        }

        if (emergency)
        {
            await Console.Error.WriteLineAsync(await EmergencyWordsAsync(cancellation));
        }
        else
        {
            await Console.Error.WriteLineAsync(
                $"Published now, signs from {Instant(made.SignsFrom)}; the key before it stays in the key set for two days after that. Platforms that fetch the key set need nothing. Where a key was pasted, paste this one at that moment: keys show --next --pem");
        }

        return true;
    }

    public async Task<bool> AddAsync(Guid platform, bool emergency, bool json, CancellationToken cancellation)
    {
        if (!await IsKnownAsync(platform, cancellation) || await MakeAsync(platform, emergency, json, cancellation) is not { } made)
        {
            return false;
        }

        await Console.Error.WriteLineAsync(emergency
            ? $"It signs for this platform now, and its earlier keys of its own are gone. If a key was pasted there, paste this one now: keys show --platform {platform} --pem"
            : $"Published now, signs for this platform from {Instant(made.SignsFrom)}; until then the present key does. If a key is pasted there, paste this one at that moment: keys show --platform {platform} --next --pem");
        return true;
    }

    public async Task<bool> ShowAsync(Guid? platform, bool next, bool pem, CancellationToken cancellation)
    {
        if (platform is { } id && !await IsKnownAsync(id, cancellation))
        {
            return false;
        }

        var (rows, now) = (await keys.ListAsync(cancellation), time.GetUtcNow());
        if ((next ? ToolKeyTimes.Waiting(rows, platform, now) : ToolKeyTimes.Signing(rows, platform, now)) is not { } key)
        {
            await Console.Error.WriteLineAsync(next ? "No key waits to sign. See: keys list" : NoKeyWords);
            return false;
        }

        await Console.Out.WriteLineAsync(pem ? PublicPem.Write(key.PublicJwk) : key.PublicJwk);
        if (pem)
        {
            await Console.Error.WriteLineAsync(
                "A key that is pasted into a platform is not renewed by itself: after each rotation somebody has to paste the new one, and until then the platform refuses the tool's grades. Give it the address of the key set instead wherever it takes one.");
        }

        if (platform is not null && key.PlatformId is null)
        {
            await Console.Error.WriteLineAsync($"This platform has no key of its own that signs: this is the key of the whole tool. Its own: keys add --platform {platform}");
        }

        return true;
    }

    private const string NoKeyWords = "There is no key yet: the tool makes the first one when it starts. Start it once.";

    private async Task<ToolKeyRow?> MakeAsync(Guid? platform, bool emergency, bool json, CancellationToken cancellation)
    {
        switch (await rotation.RotateAsync(platform, emergency, after: null, Actors.CommandLine, cancellation))
        {
            case KeyRotationResult.Made { Key: var key }:
                var line = LineOf(await keys.ListAsync(cancellation), key);
                await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(line, AdminJson.Default.KeyLine) : key.Id);
                return key;
            case KeyRotationResult.StillWaiting { Key: var waiting }:
                await Console.Error.WriteLineAsync(
                    $"The key {waiting.Id} is published and waits: it signs from {Instant(waiting.SignsFrom)}. Another can follow after that. If keys may be known to somebody else: --emergency");
                return null;
            default:
                await Console.Error.WriteLineAsync(NoKeyWords);
                return null;
        }
    }

    private async Task<bool> IsKnownAsync(Guid platform, CancellationToken cancellation)
    {
        if (await platforms.FindAsync(platform, cancellation) is not null)
        {
            return true;
        }

        await Console.Error.WriteLineAsync($"There is no platform {platform}. See: platforms list");
        return false;
    }

    private async Task<string> EmergencyWordsAsync(CancellationToken cancellation)
    {
        var own = ToolKeyTimes.PlatformsWithOwn(await keys.ListAsync(cancellation), time.GetUtcNow());
        return string.Join(Environment.NewLine,
        [
            "The new key signs at once; all others of the tool have left the key set, and every access token is dropped. Running nodes follow within a minute.",
            "Now, in this order:",
            "1. Platforms that a key was pasted into refuse the tool until you paste the new one: keys show --pem",
            "2. Platforms that fetch the key set need nothing: Moodle takes the new key at its next check, Canvas within five minutes. Grades that are refused until then are sent again by themselves.",
            .. own.Select(platform => $"3. A platform with a key of its own keeps it. If that one may be known as well: keys add --platform {platform} --emergency"),
            "Last, if the database and the certificate that seals its keys may both be known: replace the certificate (DataProtection__CertificatePath) first, and rotate once more.",
        ]);
    }

    private KeyLine LineOf(IReadOnlyList<ToolKeyRow> rows, ToolKeyRow row) =>
        new(row.Id, ToolKeyTimes.Word(rows, row, time.GetUtcNow()), row.CreatedAt, row.SignsFrom, row.PublishedUntil, row.PlatformId);

    private static string Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
