using System.Security.Cryptography;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// The token of a verified launch, sealed with its login, while the browser asks the platform's storage. It is gone when the login
/// is used up, and never part of a page.
/// </summary>
internal sealed class HeldLaunches(LoginStateStore logins, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("LtiRevisionTool.HeldLaunch");

    /// <returns>False when the login was used up meanwhile.</returns>
    public Task<bool> HoldAsync(string stateHash, string token, CancellationToken cancellation) =>
        logins.HoldAsync(stateHash, protector.Protect(token), time.GetUtcNow(), cancellation);

    /// <summary>The token that waits for a state; null when there is none.</summary>
    public async Task<string?> FindAsync(string state, CancellationToken cancellation)
    {
        var held = await logins.FindHeldAsync(Secrets.Hash(state), time.GetUtcNow(), cancellation);
        try
        {
            return held is null ? null : protector.Unprotect(held);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
