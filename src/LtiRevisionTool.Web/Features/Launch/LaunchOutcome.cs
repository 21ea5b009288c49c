using LtiAdvantage.Errors;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>What a verified launch leads to.</summary>
internal abstract record LaunchOutcome
{
    private LaunchOutcome()
    {
    }

    /// <summary>A visit is open.</summary>
    /// <param name="Secret">The session's secret, for the cookie.</param>
    /// <param name="Address">The page to go to.</param>
    public sealed record Opened(string Secret, string Address) : LaunchOutcome;

    /// <summary>There is nothing to open: a page says so, which is the same for everybody. Nothing is stored.</summary>
    public sealed record NothingThere(string Address) : LaunchOutcome;

    /// <summary>The person may not see it. Nothing is stored.</summary>
    public sealed record Refused(LtiError Error) : LaunchOutcome;
}
