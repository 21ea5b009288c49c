namespace LtiAdvantage.Tokens;

/// <summary>
/// Where access tokens are kept: in the process, or where several processes share them. What is kept elsewhere is kept sealed.
/// </summary>
public interface ITokenStore
{
    /// <summary>The token under a key, unless it has ended at <paramref name="now"/>, or the tool took back the key that asked for it.</summary>
    /// <param name="key">A hash of all that the token is good for.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellation">Cancels the look.</param>
    Task<AccessToken?> FindAsync(string key, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Keeps a token under each of the keys, in place of what was there.</summary>
    Task KeepAsync(IReadOnlyCollection<string> keys, AccessToken token, CancellationToken cancellation);

    /// <summary>Drops the token with this id wherever it is kept, and no other.</summary>
    Task ForgetAsync(Guid tokenId, CancellationToken cancellation);
}
