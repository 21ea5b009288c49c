namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a step of the connection check came to.</summary>
internal enum CheckState
{
    Passed,

    Failed,

    /// <summary>Not tried: something that it needs is not there, or not yet.</summary>
    NotPossible,
}
