using System.Globalization;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Facts as pages and logs show them.</summary>
internal static class CheckFacts
{
    /// <summary>An address without its query, which may hold a secret.</summary>
    public static string Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Path) : "which cannot be read";

    /// <summary>A machine word as codes write it.</summary>
    public static string Word(string cause) => cause.ToUpperInvariant().Replace('_', '-');

    /// <summary>"3 seconds", "7 minutes", "2 hours".</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 90 } => Count(span.TotalSeconds, "second"),
        { TotalMinutes: < 90 } => Count(span.TotalMinutes, "minute"),
        _ => Count(span.TotalHours, "hour"),
    };

    private static string Count(double number, string what)
    {
        var whole = Math.Round(number).ToString(CultureInfo.InvariantCulture);
        return whole == "1" ? $"1 {what}" : $"{whole} {what}s";
    }
}
