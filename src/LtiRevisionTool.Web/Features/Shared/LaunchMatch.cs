namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What came of looking for the launch whose page a request asks for.</summary>
internal abstract record LaunchMatch
{
    private LaunchMatch()
    {
    }

    public sealed record Found(KnownLaunch Launch) : LaunchMatch;

    /// <summary>The address names no launch at all.</summary>
    public sealed record NotFound : LaunchMatch;

    /// <summary>No cookie, or its session is over.</summary>
    public sealed record NoSession : LaunchMatch;

    /// <summary>The page belongs to another person's visit, or to one that is over.</summary>
    public sealed record OtherSession : LaunchMatch;
}
