using LtiRevisionTool.Data;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Turns a start that a setting prevents into lines that name the setting, without a stack trace.</summary>
internal static class StartFailure
{
    private const string Unreadable = "Failed to convert configuration value";

    /// <summary>The lines, or null where the cause is a fault of the program.</summary>
    public static string? Explain(Exception cause) => cause switch
    {
        OptionsValidationException options => Lines(options.Failures),
        StartException start => Lines([start.Message]),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            Lines(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)),
        InvalidOperationException unreadable when unreadable.Message.StartsWith(Unreadable, StringComparison.Ordinal) =>
            Lines([$"{Setting(unreadable.Message)} has a value that cannot be read{Allowed(unreadable)}"]),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException used } => Lines([$"{used.Message}: set another address in ASPNETCORE_URLS"]),
        _ => null,
    };

    /// <summary>The setting that "… at 'Database:Engine' to type …" speaks of, by its environment variable.</summary>
    private static string Setting(string message) => message.Split(" at '")[^1].Split('\'')[0].Replace(":", "__", StringComparison.Ordinal);

    private static string Allowed(InvalidOperationException unreadable) =>
        unreadable.Message.Contains(nameof(DatabaseEngine), StringComparison.Ordinal) ? $": {string.Join(", ", Enum.GetNames<DatabaseEngine>())}" : "";

    private static string Lines(IEnumerable<string> reasons) => "The tool does not start:" + string.Concat(reasons.Select(reason => $"{Environment.NewLine}  {reason}"));
}
