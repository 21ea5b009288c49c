namespace LtiRevisionTool.Browser.Tests;

/// <summary>Runs where Chromium is installed; elsewhere it is skipped, but in continuous integration it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Chromium is not installed.";
        }
    }
}
