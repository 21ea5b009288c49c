using System.Security.Cryptography;
using System.Text;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data.Platforms;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Access tokens in the database, for all nodes, sealed: who reads or copies the database has none of them.</summary>
internal sealed class SealedTokens(AccessTokenStore store, IDataProtectionProvider protection, ILogger<KeyLog> logger) : ITokenStore
{
    private const string Purpose = "LtiRevisionTool.AccessToken";

    public async Task<AccessToken?> FindAsync(string key, DateTimeOffset now, CancellationToken cancellation) =>
        await store.FindAsync(key, now, cancellation) is { } row && Open(row) is { } value
            ? new AccessToken(value, row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.ExpiresAt) { Id = row.TokenId, KeyId = row.KeyId }
            : null;

    public async Task KeepAsync(IReadOnlyCollection<string> keys, AccessToken token, CancellationToken cancellation)
    {
        foreach (var key in keys)
        {
            var row = new AccessTokenRow
            {
                Id = key,
                TokenId = token.Id,
                KeyId = token.KeyId,
                SealedToken = Convert.ToBase64String(SealerOf(key).Protect(Encoding.ASCII.GetBytes(token.Value))),
                Scopes = string.Join(' ', token.Scopes),
                ExpiresAt = token.ExpiresAt,
            };
            await store.KeepAsync(row, cancellation);
        }
    }

    public Task ForgetAsync(Guid tokenId, CancellationToken cancellation) => store.ForgetAsync(tokenId, cancellation);

    // A token moved to another row would go to another platform: it opens where it was sealed alone.
    private IDataProtector SealerOf(string key) => protection.CreateProtector(Purpose, key);

    private string? Open(AccessTokenRow row)
    {
        try
        {
            return Encoding.ASCII.GetString(SealerOf(row.Id).Unprotect(Convert.FromBase64String(row.SealedToken)));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            KeyLog.TokenNotOpened(logger);
            return null;
        }
    }
}
