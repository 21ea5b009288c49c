using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>What administrators read about the state of a platform.</summary>
internal static class PlatformWords
{
    public static string Of(PlatformState state) => state switch
    {
        PlatformState.Active => "Active",
        PlatformState.Disabled => "Disabled",
        PlatformState.Pending => "Pending",
        _ => "Incomplete",
    };

    /// <summary>An icon beside the word.</summary>
    public static string Icon(PlatformState state) => state switch
    {
        PlatformState.Active => "tick",
        PlatformState.Disabled => "cross",
        _ => "flag",
    };

    /// <summary>The state of the look: right, refused or nothing.</summary>
    public static string Look(PlatformState state) => state switch
    {
        PlatformState.Active => "right",
        PlatformState.Disabled => "wrong",
        _ => "refused",
    };

    public static string More(PlatformState state) => state switch
    {
        PlatformState.Active => "Launches are accepted and grades are sent.",
        PlatformState.Disabled => "Launches are refused and grades wait. Nothing was deleted.",
        PlatformState.Pending => "It registered itself and waits for your word. Until then launches are refused.",
        _ => "It registered itself, but its invitation had been used by another before that was done. Until you say so launches are refused.",
    };

    /// <param name="state">The state that it has now.</param>
    /// <param name="done">The word for what was done to it.</param>
    public static string? Done(PlatformState state, string? done)
    {
        var launches = state == PlatformState.Active ? "its launches are accepted" : "its launches are accepted once the platform is active";
        return done switch
        {
            "activated" => "Activated: launches are accepted and grades are sent.",
            "disabled" => "Disabled: launches are refused and grades wait.",
            "deployment-activated" => $"The deployment is active: {launches}.",
            "deployment-disabled" => "The deployment is disabled: its launches are refused.",
            "deployment-added" => $"The deployment is added: {launches}.",
            _ => null,
        };
    }

    /// <summary>"3 active, 1 pending".</summary>
    public static string Counts(IReadOnlyList<PlatformRow> platforms) => platforms.Count == 0
        ? "None yet. Make an invitation for the first."
        : string.Join(", ", platforms.GroupBy(platform => platform.State).OrderBy(group => group.Key)
            .Select(group => FormattableString.Invariant($"{group.Count()} {Of(group.Key).ToLowerInvariant()}")));

    public static string Names(NamePolicy names) => names == NamePolicy.Keep ? "Shown to teachers as the LMS sends them" : "Never stored";

    public static string Lms(string family) => family == "Generic" ? "Another LMS" : LmsName.Of(family);
}
