using System.Globalization;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Days in words.</summary>
internal static class DayWords
{
    /// <summary>"14 October 2026".</summary>
    public static string Of(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
