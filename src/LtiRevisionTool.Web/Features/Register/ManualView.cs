using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>The page on which a platform is set up by hand: the sheet for the LMS, and the form for what the LMS gives.</summary>
internal sealed record ManualView
{
    public required IReadOnlyList<SetUpRow> Sheet { get; init; }

    /// <summary>The address of the developer key's configuration.</summary>
    public required string CanvasUrl { get; init; }

    public required ManualForm Form { get; init; }

    /// <summary>What is wrong, by field, in words.</summary>
    public required IReadOnlyDictionary<string, string> Faults { get; init; }

    /// <summary>The day on which the invitation ends.</summary>
    public required string Ends { get; init; }
}

/// <summary>The page after it: what is left.</summary>
/// <param name="Platform">The platform as it is stored.</param>
/// <param name="LoginUrl">Its own login address.</param>
/// <param name="WaitsForOperator">Whether the operator has to switch it on first.</param>
internal sealed record ManualDoneView(PlatformRow Platform, string LoginUrl, bool WaitsForOperator);
