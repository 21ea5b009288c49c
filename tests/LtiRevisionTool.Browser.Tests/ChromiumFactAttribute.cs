namespace LtiRevisionTool.Browser.Tests;

/// <summary>Runs where Chromium is installed; elsewhere it is skipped, but in continuous integration it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Keys, scripts and new pages wait for the browser without an end of their own, milliseconds.</summary>
    internal const int Most = 10 * 60 * 1000;

    public ChromiumFactAttribute()
    {
        Timeout = Most;
        if (!Chromium.IsWanted)
        {
            Skip = "Chromium is not installed.";
        }
    }
}
