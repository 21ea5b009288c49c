using System.Text.Json;
using LtiRevisionTool.Data.Privacy;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Requests of people about what is held of them. Nothing is logged of whom they are about.</summary>
internal sealed class PrivacyCommands(HeldDataStore held, ErasureStore erasure, TimeProvider time)
{
    private const string Operator = "operator";

    /// <summary>Prints everything held about the person, one entry for each deployment.</summary>
    public async Task<bool> ExportAsync(PersonSought sought, CancellationToken cancellation)
    {
        var everything = new List<HeldPersonJson>();
        foreach (var person in await FindAsync(sought, cancellation))
        {
            if (await held.ReadAsync(person.Id, cancellation) is { } data)
            {
                everything.Add(HeldDataJson.Of(data));
            }
        }

        everything.AddRange((await StrangersAsync(sought, cancellation)).Select(HeldDataJson.Of));
        if (everything.Count == 0)
        {
            return await NobodyAsync();
        }

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(everything, PrivacyJson.Default.ListHeldPersonJson));
        return true;
    }

    /// <summary>Deletes the person, in each deployment, and prints what was deleted.</summary>
    public async Task<bool> EraseAsync(PersonSought sought, bool json, CancellationToken cancellation)
    {
        var all = new List<ErasedJson>();
        foreach (var person in await FindAsync(sought, cancellation))
        {
            if (await erasure.EraseAsync(person.Id, Operator, time.GetUtcNow(), cancellation) is { } erased)
            {
                all.Add(new ErasedJson(
                    person.PlatformName, person.DeploymentId, erased.Sessions, erased.Attempts, erased.Answers, erased.Appeals, erased.Grades,
                    erased.GradesWaiting, erased.LedgerLines, erased.AuditLines, erased.Memberships));
            }
        }

        foreach (var listed in await StrangersAsync(sought, cancellation))
        {
            var lists = await erasure.EraseListedAsync(listed[0].DeploymentRowId, listed[0].Subject, Operator, time.GetUtcNow(), cancellation);
            all.Add(new ErasedJson(listed[0].PlatformName, listed[0].DeploymentId, 0, 0, 0, 0, 0, 0, 0, 0, lists));
        }

        if (all.Count == 0)
        {
            return await NobodyAsync();
        }

        await Console.Out.WriteAsync(json ? JsonSerializer.Serialize(all, PrivacyJson.Default.ListErasedJson) + Environment.NewLine : Table(all));
        await Console.Error.WriteLineAsync("Erased. A score that is on its way at this moment may still reach the gradebook; marks that are there already are the platform's to delete. Whoever is still a member of a course there is listed again as such.");
        return true;
    }

    private async Task<IReadOnlyList<HeldPersonRow>> FindAsync(PersonSought sought, CancellationToken cancellation)
    {
        if (sought.Receipt is { } receipt)
        {
            return await held.FindAsync(receipt.Trim().ToUpperInvariant(), cancellation) is { } person ? [person] : [];
        }

        return await held.ListAsync(sought.Platform!.Value, sought.Subject!, sought.Deployment, cancellation);
    }

    /// <summary>Those who have never come and are on lists of courses alone, one for each deployment.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<HeldMembershipRow>>> StrangersAsync(PersonSought sought, CancellationToken cancellation) =>
        sought.Platform is { } platform
            ? [.. (await held.ListStrangersAsync(platform, sought.Subject!, sought.Deployment, cancellation)).GroupBy(row => row.DeploymentRowId).Select(rows => rows.ToList())]
            : [];

    private static async Task<bool> NobodyAsync()
    {
        await Console.Error.WriteLineAsync("Nothing is held about such a person. See platforms list for the platform's id; the subject is the user id that the platform sends.");
        return false;
    }

    private static string Table(IEnumerable<ErasedJson> all) => TextTable.Of(
        ["PLATFORM", "DEPLOYMENT", "SESSIONS", "ATTEMPTS", "ANSWERS", "APPEALS", "GRADES", "OF THEM WAITING", "LEDGER LINES", "AUDIT LINES", "LISTS OF COURSES"],
        all.Select(erased => new[]
        {
            erased.Platform, erased.DeploymentId, $"{erased.Sessions}", $"{erased.Attempts}", $"{erased.Answers}", $"{erased.Appeals}", $"{erased.Grades}",
            $"{erased.GradesWaiting}", $"{erased.LedgerLines}", $"{erased.AuditLines}", $"{erased.Memberships}",
        }));
}
