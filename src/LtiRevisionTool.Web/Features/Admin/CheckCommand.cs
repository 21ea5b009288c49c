using System.Text.Json;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Tries the connection to a platform from the command line.</summary>
internal sealed class CheckCommand(PlatformStore platforms, IPlatformCheck check)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(25);

    /// <param name="wanted">An id, or a name that one platform alone has.</param>
    /// <param name="json">Results for a machine.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether nothing failed.</returns>
    public async Task<bool> RunAsync(string wanted, bool json, CancellationToken cancellation)
    {
        var known = await platforms.ListAsync(cancellation);
        var found = known.Where(platform => platform.Id.ToString() == wanted || platform.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found is not [var platform] || await check.RunAsync(platform.Id, Actors.CommandLine, AtMost, cancellation) is not { } report)
        {
            await Console.Error.WriteLineAsync(found.Count > 1
                ? $"{found.Count} platforms are called so: name one by its id. See: platforms list"
                : $"There is no platform {wanted}. See: platforms list");
            return false;
        }

        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Document(platform, report), AdminJson.Default.CheckDocument));
            return report.IsSound;
        }

        await Console.Out.WriteAsync(TextTable.Of(
            ["STEP", "STATE", "RESULT", "CODE"],
            report.Steps.Select(step => new[] { step.Title, StateWord(step.State), step.Says, step.Code ?? "" })));
        foreach (var step in report.Steps.Where(step => step is { Cause: not null, Fix: not null }))
        {
            await Console.Out.WriteLineAsync();
            await Console.Out.WriteLineAsync($"{step.Code}");
            await Console.Out.WriteLineAsync($"  {step.Cause}");
            await Console.Out.WriteLineAsync($"  What to do: {step.Fix}");
        }

        await Console.Error.WriteLineAsync($"Reference {report.Reference}. The gradebook is tried by a teacher from inside a course.");
        return report.IsSound;
    }

    private static CheckDocument Document(PlatformRow platform, CheckReport report) => new(
        platform.Id, platform.Name, report.Reference, report.At, report.IsSound,
        [.. report.Steps.Select(step => new CheckLine(step.Name, step.Title, StateWord(step.State), step.Says, step.Code, step.Cause, step.Fix))]);

    private static string StateWord(CheckState state) => state switch
    {
        CheckState.Passed => "passed",
        CheckState.Failed => "failed",
        _ => "not possible",
    };
}
