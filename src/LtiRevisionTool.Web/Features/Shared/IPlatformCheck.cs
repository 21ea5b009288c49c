namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Checks the connection to a platform as far as it can be checked without a course, for the rooms of administrators.</summary>
internal interface IPlatformCheck
{
    /// <summary>What the audit calls it: its subject is the platform, its detail the result.</summary>
    const string Action = "platform.checked";

    /// <param name="platformId">The platform.</param>
    /// <param name="actor">Who checks, for the audit: an id, never a name.</param>
    /// <param name="atMost">When this is over, what is left is not tried.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when there is no such platform.</returns>
    Task<CheckReport?> RunAsync(Guid platformId, string actor, TimeSpan atMost, CancellationToken cancellation);
}
