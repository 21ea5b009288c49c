using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Turns a start that a setting prevents into lines that name the setting, without a stack trace.</summary>
internal static class StartFailure
{
    /// <summary>The lines, or null where the cause is a fault of the program.</summary>
    public static string? Explain(Exception cause) => cause switch
    {
        OptionsValidationException options => Lines(options.Failures),
        StartException start => Lines([start.Message]),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            Lines(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException used } => Lines([$"{used.Message}: set another address in ASPNETCORE_URLS"]),
        _ => null,
    };

    private static string Lines(IEnumerable<string> reasons) => "The tool does not start:" + string.Concat(reasons.Select(reason => $"{Environment.NewLine}  {reason}"));
}
