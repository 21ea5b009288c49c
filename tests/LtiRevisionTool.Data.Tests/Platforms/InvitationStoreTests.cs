using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Platforms;

public sealed class InvitationStoreOnSqlite(SqliteTestDatabase engine) : InvitationStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class InvitationStoreOnPostgreSql(PostgreSqlTestDatabase engine) : InvitationStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

[Trait("Row", "REG-03")]
public abstract class InvitationStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    private readonly InvitationStore invitations = new(engine.Database);
    private readonly PlatformRegistrationStore registrations = new(engine.Database);
    private readonly AuditStore audit = new(engine.Database);

    [StoreFact]
    public async Task An_invitation_reads_back_as_given_and_its_making_is_in_the_audit()
    {
        var invitation = await InviteAsync();

        Assert.Equal(invitation, await invitations.FindAsync(invitation.SecretHash, None));
        Assert.Null(await invitations.FindAsync(invitation.SecretHash.ToUpperInvariant(), None));
        Assert.Contains(await audit.ListAsync(50, None), line => line.Action == "invitation.created" && line.Subject == invitation.Id.ToString());
    }

    [StoreFact]
    public async Task Of_many_at_once_one_holds_it()
    {
        var invitation = await InviteAsync();

        var held = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => invitations.HoldAsync(invitation.Id, Now, Now + Hold, None))));

        Assert.Equal(1, held.Count(held => held));
    }

    [StoreFact]
    public async Task It_is_free_again_when_it_is_let_go_or_its_holder_is_gone()
    {
        var invitation = await InviteAsync();
        Assert.True(await invitations.HoldAsync(invitation.Id, Now, Now + Hold, None));

        await invitations.LetGoAsync(invitation.Id, Now + Hold, Now.AddSeconds(1), None);

        Assert.True(await invitations.HoldAsync(invitation.Id, Now.AddSeconds(1), Now.AddSeconds(1) + Hold, None));
        Assert.False(await invitations.HoldAsync(invitation.Id, Now.AddSeconds(2), Now.AddSeconds(2) + Hold, None));
        Assert.True(await invitations.HoldAsync(invitation.Id, Now.AddMinutes(3), Now.AddMinutes(3) + Hold, None));
    }

    [StoreFact]
    public async Task An_expired_one_is_not_held()
    {
        var invitation = await InviteAsync();

        Assert.False(await invitations.HoldAsync(invitation.Id, invitation.ExpiresAt, invitation.ExpiresAt + Hold, None));
    }

    [StoreFact]
    [Trait("Row", "REG-19")]
    public async Task A_platform_is_stored_with_its_deployment_and_the_invitation_is_used_up()
    {
        var invitation = await HeldAsync();
        var settings = World.PlatformSettings() with { Family = "Moodle", Deployments = ["4"], Names = NamePolicy.Drop };

        var outcome = await registrations.StoreAsync(Registration(invitation, settings, PlatformState.Pending), Now, None);

        var stored = Assert.IsType<PlatformRegistrationOutcome.Stored>(outcome);
        Assert.Equal((true, PlatformState.Pending, NamePolicy.Drop), (stored.IsNew, stored.Platform.State, stored.Platform.Names));
        Assert.Equal(stored.Platform, await World.Platforms.FindAsync(stored.Platform.Id, None));
        Assert.NotNull(await new DeploymentStore(Database).FindAsync(stored.Platform.Id, "4", None));
        var used = await invitations.FindAsync(invitation.SecretHash, None);
        Assert.Equal((Now, stored.Platform.Id), (used!.UsedAt, used.PlatformId));
        Assert.False(await invitations.HoldAsync(invitation.Id, Now.AddHours(1), Now.AddHours(2), None));
        Assert.Contains(await audit.ListAsync(50, None), line =>
            line.Action == "platform.registered" && line.Subject == stored.Platform.Id.ToString() && line.Actor == $"invitation {invitation.Id}");
    }

    [StoreFact]
    [Trait("Row", "REG-21")]
    public async Task A_known_platform_stays_as_it_is_and_so_does_the_invitation()
    {
        var settings = World.PlatformSettings();
        var known = await World.Platforms.UpsertFromSettingsAsync(settings, Now, None);
        var invitation = await HeldAsync();

        var outcome = await registrations.StoreAsync(
            Registration(invitation, settings with { JwksUri = "https://elsewhere.example/jwks", Deployments = ["9"] }), Now, None);

        Assert.IsType<PlatformRegistrationOutcome.Known>(outcome);
        Assert.Equal(known, await World.Platforms.FindAsync(known.Id, None));
        Assert.Null(await new DeploymentStore(Database).FindAsync(known.Id, "9", None));
        Assert.Null((await invitations.FindAsync(invitation.SecretHash, None))!.UsedAt);
    }

    [StoreFact]
    [Trait("Row", "REG-21")]
    public async Task With_consent_its_addresses_are_replaced_and_what_the_operator_settled_stays()
    {
        var settings = World.PlatformSettings() with { AcceptNewDeployments = false, SigningAlgorithms = "RS384" };
        var known = await World.Platforms.UpsertFromSettingsAsync(settings, Now, None);
        await World.Platforms.SwitchAsync(known.Id, PlatformState.Disabled, seen: null, "operator", Now, None);
        var invitation = await HeldAsync();
        var again = World.PlatformSettings() with { Issuer = settings.Issuer, Name = "Other", JwksUri = "https://lms.example/new", Names = NamePolicy.Drop };

        var outcome = await registrations.StoreAsync(Registration(invitation, again) with { MayUpdate = true }, Now.AddHours(1), None);

        var stored = Assert.IsType<PlatformRegistrationOutcome.Stored>(outcome);
        Assert.False(stored.IsNew);
        Assert.Equal(
            known with { JwksUri = "https://lms.example/new", Names = NamePolicy.Drop, State = PlatformState.Disabled, UpdatedAt = Now.AddHours(1) },
            stored.Platform);
    }

    [StoreFact]
    [Trait("Row", "REG-22")]
    public async Task Who_comes_too_late_is_kept_as_incomplete()
    {
        var invitation = await HeldAsync();
        await invitations.HoldAsync(invitation.Id, Now + Hold, Now + Hold + Hold, None);
        var settings = World.PlatformSettings();

        var outcome = await registrations.StoreAsync(Registration(invitation, settings), Now + Hold, None);

        Assert.IsType<PlatformRegistrationOutcome.Overtaken>(outcome);
        Assert.Equal(PlatformState.Incomplete, Assert.Single(await World.Platforms.FindByIssuerAsync(settings.Issuer, None)).State);
        Assert.Null((await invitations.FindAsync(invitation.SecretHash, None))!.UsedAt);
    }

    [StoreFact]
    public async Task Of_two_invitations_for_the_same_client_one_makes_the_platform()
    {
        var settings = World.PlatformSettings();
        var (one, other) = (await HeldAsync(), await HeldAsync());

        var outcomes = await Task.WhenAll(new[] { one, other }.Select(invitation =>
            Task.Run(() => registrations.StoreAsync(Registration(invitation, settings), Now, None))));

        Assert.Single(outcomes.OfType<PlatformRegistrationOutcome.Stored>());
        Assert.Single(outcomes.OfType<PlatformRegistrationOutcome.Known>());
        Assert.Single(await World.Platforms.FindByIssuerAsync(settings.Issuer, None));
    }

    private async Task<InvitationRow> InviteAsync()
    {
        var invitation = new InvitationRow
        {
            Id = World.NewId(),
            SecretHash = World.Unique("hash"),
            Name = "Fernhill",
            CreatedAt = Now,
            ExpiresAt = Now.AddDays(7),
        };
        await invitations.AddAsync(invitation, "command line", None);
        return invitation;
    }

    private async Task<InvitationRow> HeldAsync()
    {
        var invitation = await InviteAsync();
        Assert.True(await invitations.HoldAsync(invitation.Id, Now, Now + Hold, None));
        return invitation;
    }

    private static PlatformRegistration Registration(InvitationRow invitation, PlatformSettings settings, PlatformState state = PlatformState.Active) => new()
    {
        InvitationId = invitation.Id,
        HeldUntil = Now + Hold,
        Platform = settings,
        State = state,
        MayUpdate = false,
    };
}
