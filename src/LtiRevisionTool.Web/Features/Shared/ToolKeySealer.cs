using System.Security.Cryptography;
using LtiAdvantage.Keys;
using LtiRevisionTool.Data.Platforms;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Makes keys whose private half is sealed before it reaches the database, and opens it again.</summary>
internal sealed class ToolKeySealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector sealer = protection.CreateProtector("LtiRevisionTool.ToolKey");

    public ToolKeyRow Make(int number, Guid? platform, DateTimeOffset now, DateTimeOffset signsFrom)
    {
        var key = ToolKey.Create();
        using var _ = key.Key;
        return new ToolKeyRow
        {
            Id = key.KeyId,
            Number = number,
            PublicJwk = key.PublicJwk,
            SealedPrivate = Convert.ToBase64String(sealer.Protect(key.ExportPkcs8())),
            State = ToolKeyState.Current,
            CreatedAt = now,
            PlatformId = platform,
            SignsFrom = signsFrom,
        };
    }

    /// <exception cref="StartException">What sealed it is not here. The message says what to do.</exception>
    public ToolKey Open(ToolKeyRow row)
    {
        try
        {
            return ToolKey.FromPkcs8(sealer.Unprotect(Convert.FromBase64String(row.SealedPrivate)));
        }
        catch (Exception cause) when (cause is CryptographicException or FormatException)
        {
            throw new StartException(
                $"The tool's signing key {row.Id} cannot be opened: the key ring or the certificate that sealed it is missing here. Restore it, or set DataProtection__CertificatePath to the certificate that the other nodes use.",
                cause);
        }
    }
}
