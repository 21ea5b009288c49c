namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>How long the tool keeps what names people.</summary>
internal static class Retention
{
    /// <summary>In months since its last use: a year, and the weeks in which a class comes back.</summary>
    public const int Months = 13;
}
