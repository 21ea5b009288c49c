using System.Diagnostics.CodeAnalysis;

namespace LtiAdvantage.Messages;

/// <summary>
/// A resource link request that came without its resource link, and whose target names by itself what is to be opened
/// (<see cref="Login.LtiToolOptions.OpensWithoutLink"/>).
/// </summary>
/// <remarks>No specification has it: the grading view of Canvas has been seen to open a submitted address so.</remarks>
public sealed record LinklessRequest : LtiMessage
{
    /// <summary>A request with nothing in it yet.</summary>
    public LinklessRequest()
    {
    }

    [SetsRequiredMembers]
    internal LinklessRequest(CommonClaims common)
        : base(common)
    {
    }
}
