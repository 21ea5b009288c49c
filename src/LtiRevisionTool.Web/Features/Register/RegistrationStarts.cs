using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>
/// What a platform's administrator brought, kept between the pages in a sealed field of the form: the whole of it works in a frame of
/// another site, which keeps no cookie. It opens for its own invitation alone, and for an hour, as long as the platform's token lives.
/// </summary>
internal sealed partial class RegistrationStarts(IDataProtectionProvider protection, RegistrationPolicy policy, TimeProvider time)
{
    private const string Purpose = "LtiRevisionTool.Registration";
    private const string ConfigurationName = "openid_configuration";
    private const string TokenName = "registration_token";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public RegistrationResult<RegistrationStart> Read(IReadOnlyList<KeyValuePair<string, string>> parameters) => RegistrationStart.Read(parameters, policy);

    /// <param name="invitation">The invitation that it belongs to.</param>
    /// <param name="start">What was brought.</param>
    /// <param name="issuer">The issuer that the person was asked about; null before that.</param>
    public string Seal(InvitationRow invitation, RegistrationStart start, string? issuer)
    {
        var kept = new Kept(start.ConfigurationUrl, start.Token, issuer, time.GetUtcNow() + Lifetime);
        return SealerOf(invitation).Protect(JsonSerializer.Serialize(kept, Json.Default.Kept));
    }

    /// <summary>What was sealed; null when it is not ours, of another invitation, or too old.</summary>
    public (RegistrationStart Start, string? Issuer)? Open(InvitationRow invitation, string? sealedStart)
    {
        try
        {
            var kept = sealedStart is null ? null : JsonSerializer.Deserialize(SealerOf(invitation).Unprotect(sealedStart), Json.Default.Kept);
            return kept is not null && kept.Ends > time.GetUtcNow() && Read(Parameters(kept)) is RegistrationResult<RegistrationStart>.Success read
                ? (read.Value, kept.Issuer)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static List<KeyValuePair<string, string>> Parameters(Kept kept) =>
        [new(ConfigurationName, kept.Configuration), .. kept.Token is { } token ? [KeyValuePair.Create(TokenName, token)] : Array.Empty<KeyValuePair<string, string>>()];

    private IDataProtector SealerOf(InvitationRow invitation) => protection.CreateProtector(Purpose, invitation.Id.ToString());

    internal sealed record Kept(string Configuration, string? Token, string? Issuer, DateTimeOffset Ends);

    [JsonSerializable(typeof(Kept))]
    internal sealed partial class Json : JsonSerializerContext;
}
