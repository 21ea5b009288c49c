namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What came of looking for the visit of a request.</summary>
internal abstract record VisitResult
{
    private VisitResult()
    {
    }

    public sealed record Found(Visit Visit) : VisitResult;

    /// <summary>The address names no launch at all.</summary>
    public sealed record NotFound : VisitResult;

    /// <summary>No cookie, or its session is over.</summary>
    public sealed record NoSession : VisitResult;

    /// <summary>The page belongs to another person's visit, or to one that is over.</summary>
    public sealed record OtherSession : VisitResult;
}
