namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Checks the connection to a platform as far as it can be checked without a course, for the rooms of administrators.</summary>
internal interface IPlatformCheck
{
    /// <param name="platformId">The platform.</param>
    /// <param name="atMost">When this is over, what is left is not tried.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when there is no such platform.</returns>
    Task<CheckReport?> RunAsync(Guid platformId, TimeSpan atMost, CancellationToken cancellation);
}
