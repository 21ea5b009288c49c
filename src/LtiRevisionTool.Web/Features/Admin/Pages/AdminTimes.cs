using System.Globalization;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Instants on pages for administrators: UTC, as in the log and on the command line.</summary>
internal static class AdminTimes
{
    public const string Note = "Times are UTC.";

    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>To the second, for the audit.</summary>
    public static string Exact(DateTimeOffset instant) => instant.ToUniversalTime().ToString("d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);
}
