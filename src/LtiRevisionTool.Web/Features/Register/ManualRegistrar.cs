using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Data.Platforms;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Connects a platform from what its administrator typed. Addresses are looked at as those of a platform that registers itself.</summary>
internal sealed class ManualRegistrar(
    RegistrationClient client, InvitationStore invitations, PlatformRegistrationStore registrations, IOptions<RegistrationOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>What came of it.</summary>
    /// <param name="Platform">The platform, when it is stored.</param>
    /// <param name="Faults">What is wrong, by field, in words.</param>
    /// <param name="Refusal">Why nothing can come of it whatever is typed.</param>
    internal sealed record Outcome(PlatformRow? Platform, IReadOnlyDictionary<string, string> Faults, RegistrationError? Refusal);

    public async Task<Outcome> ConnectAsync(InvitationRow invitation, ManualForm form, CancellationToken cancellation)
    {
        var faults = form.Faults();
        foreach (var error in await client.LookAsync(form.Addresses, cancellation))
        {
            // Of an address that is missing there is nothing more to say.
            faults.TryAdd(ManualForm.FieldOf(error.Member), InWords(error));
        }

        if (faults.Count > 0 || form.NotRecognised is not null)
        {
            return new Outcome(null, faults, null);
        }

        var now = time.GetUtcNow();
        var until = now + Hold;
        if (!await invitations.HoldAsync(invitation.Id, now, until, cancellation))
        {
            return Refuse(InvitationReason.InUse);
        }

        var registration = Registration(invitation, until, form);
        switch (await registrations.StoreAsync(registration, time.GetUtcNow(), CancellationToken.None))
        {
            case PlatformRegistrationOutcome.Stored stored:
                return new Outcome(stored.Platform, faults, null);
            case PlatformRegistrationOutcome.Known:
                await invitations.LetGoAsync(invitation.Id, until, time.GetUtcNow(), CancellationToken.None);
                return new Outcome(null, new Dictionary<string, string> { [ManualForm.ClientId] = "This client id is connected already. Nothing was changed." }, null);
            default:
                return Refuse(InvitationReason.Used);
        }
    }

    private PlatformRegistration Registration(InvitationRow invitation, DateTimeOffset until, ManualForm form) => new()
    {
        InvitationId = invitation.Id,
        HeldUntil = until,
        Platform = new PlatformSettings
        {
            Name = invitation.Name,
            Issuer = form[ManualForm.Issuer],
            ClientId = form[ManualForm.ClientId],
            AuthorizationEndpoint = form[ManualForm.Authorization],
            TokenEndpoint = form[ManualForm.Token],
            JwksUri = form[ManualForm.Keys],
            Family = form.Family,
            Deployments = form[ManualForm.Deployment] is { Length: > 0 } deployment ? [deployment] : [],
            Names = form.Names,
        },
        State = IsOneSite(form) && options.Value.Activation == "Active" ? PlatformState.Active : PlatformState.Pending,
        MayUpdate = false,
    };

    // Who types an issuer whose keys are elsewhere may be mistaken, or somebody else: the operator looks at it first.
    private static bool IsOneSite(ManualForm form)
    {
        var profile = PlatformProfile.ForFamily(form.Family);
        var hosts = new[] { form.Addresses.Issuer, form.Addresses.AuthorizationEndpoint, form.Addresses.JwksUri, form.Addresses.TokenEndpoint }
            .Select(address => new Uri(address).Authority).ToList();
        return hosts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
            || hosts.All(host => profile.HostedAt.Any(domain => host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)));
    }

    private static string InWords(RegistrationError error) => error.Reason switch
    {
        RegistrationReason.AddressNotAllowed => "This address leads inside a private network, where the tool does not call. The person who runs it can open one: Outbound__AllowedNetworks.",
        RegistrationReason.Unreachable => "The host of this address cannot be found. Check its spelling.",
        _ => "Give the whole address, beginning with https, on the usual port.",
    };

    private static Outcome Refuse(string reason) => new(null, new Dictionary<string, string>(), new RegistrationError(reason));
}
