using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Platforms;

public sealed class AdministrationOnSqlite(SqliteTestDatabase engine) : AdministrationTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class AdministrationOnPostgreSql(PostgreSqlTestDatabase engine) : AdministrationTests(engine), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>What administrators change: each time with its line in the audit, and never what they did not see.</summary>
public abstract class AdministrationTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Actor = "administrator 7a1d2c3b-0001-4000-8000-00000000a001";

    private readonly DeploymentStore deployments = new(engine.Database);
    private readonly InvitationStore invitations = new(engine.Database);
    private readonly AuditStore audit = new(engine.Database);

    [StoreFact]
    public async Task A_platform_is_switched_by_what_was_seen_of_it()
    {
        var platform = await World.Platforms.UpsertFromSettingsAsync(World.PlatformSettings(), Now, None);

        var disabled = await World.Platforms.SwitchAsync(platform.Id, PlatformState.Disabled, platform.UpdatedAt, Actor, Now.AddMinutes(1), None);
        var stale = await World.Platforms.SwitchAsync(platform.Id, PlatformState.Active, platform.UpdatedAt, Actor, Now.AddMinutes(2), None);
        var blind = await World.Platforms.SwitchAsync(platform.Id, PlatformState.Active, null, "command line", Now.AddMinutes(3), None);
        var nobody = await World.Platforms.SwitchAsync(World.NewId(), PlatformState.Active, null, Actor, Now, None);

        Assert.Equal((ChangeOutcome.Done, ChangeOutcome.Changed, ChangeOutcome.Done, ChangeOutcome.Unknown), (disabled, stale, blind, nobody));
        Assert.Equal(platform with { UpdatedAt = Now.AddMinutes(3) }, await World.Platforms.FindAsync(platform.Id, None));
        Assert.Equal(
            [$"command line platform.activated {Now.AddMinutes(3):O}", $"{Actor} platform.disabled {Now.AddMinutes(1):O}"], await LinesAsync(platform.Id));
    }

    [StoreFact]
    public async Task Of_many_who_saw_the_same_one_switches()
    {
        var platform = await World.Platforms.UpsertFromSettingsAsync(World.PlatformSettings(), Now, None);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 6).Select(minute => Task.Run(() =>
            World.Platforms.SwitchAsync(platform.Id, PlatformState.Disabled, platform.UpdatedAt, Actor, Now.AddMinutes(minute), None))));

        Assert.Single(outcomes, ChangeOutcome.Done);
        Assert.Single(await LinesAsync(platform.Id));
    }

    [StoreFact]
    public async Task A_deployment_is_added_once_and_switched_to_what_it_is_not()
    {
        var platform = await World.PlatformAsync();

        var added = await deployments.AddAsync(platform, "7", Actor, Now, None);
        var twice = await deployments.AddAsync(platform, "7", Actor, Now, None);
        var nowhere = await deployments.AddAsync(World.NewId(), "7", Actor, Now, None);
        var seven = Assert.Single(await deployments.ListAsync(platform, None));
        var same = await deployments.SwitchAsync(platform, seven.Id, DeploymentState.Active, Actor, Now, None);
        var other = await deployments.SwitchAsync(await World.PlatformAsync(), seven.Id, DeploymentState.Disabled, Actor, Now, None);
        var disabled = await deployments.SwitchAsync(platform, seven.Id, DeploymentState.Disabled, Actor, Now.AddMinutes(1), None);

        Assert.Equal((ChangeOutcome.Done, ChangeOutcome.Changed, ChangeOutcome.Unknown), (added, twice, nowhere));
        Assert.Equal((ChangeOutcome.Changed, ChangeOutcome.Unknown, ChangeOutcome.Done), (same, other, disabled));
        Assert.Equal(DeploymentState.Disabled, (await deployments.FindAsync(platform, "7", None))!.State);
        Assert.Equal([$"{Actor} deployment.disabled {Now.AddMinutes(1):O}", $"{Actor} deployment.added {Now:O}"], await LinesAsync(seven.Id));
    }

    [StoreFact]
    public async Task An_invitation_is_made_once_for_an_id_and_listed()
    {
        var invitation = Invitation();

        Assert.True(await invitations.AddAsync(invitation, Actor, None));
        Assert.False(await invitations.AddAsync(invitation with { SecretHash = World.Unique("other") }, Actor, None));

        Assert.Contains(invitation, await invitations.ListAsync(1000, None));
        Assert.Single(await LinesAsync(invitation.Id));
    }

    [StoreFact]
    public async Task An_open_invitation_is_withdrawn_and_no_other()
    {
        var (open, held, ended) = (Invitation(), Invitation(), Invitation() with { ExpiresAt = Now.AddMinutes(-1) });
        foreach (var invitation in new[] { open, held, ended })
        {
            await invitations.AddAsync(invitation, Actor, None);
        }

        await invitations.HoldAsync(held.Id, Now, Now.AddMinutes(2), None);

        Assert.Equal(ChangeOutcome.Done, await invitations.WithdrawAsync(open.Id, Actor, Now, None));
        Assert.Equal(ChangeOutcome.Changed, await invitations.WithdrawAsync(open.Id, Actor, Now, None));
        Assert.Equal(ChangeOutcome.Changed, await invitations.WithdrawAsync(held.Id, Actor, Now, None));
        Assert.Equal(ChangeOutcome.Changed, await invitations.WithdrawAsync(ended.Id, Actor, Now, None));
        Assert.Equal(ChangeOutcome.Unknown, await invitations.WithdrawAsync(World.NewId(), Actor, Now, None));
        Assert.Equal(Now, (await invitations.FindAsync(open.SecretHash, None))!.ExpiresAt);
        Assert.False(await invitations.HoldAsync(open.Id, Now, Now.AddMinutes(2), None));
        Assert.Equal(ended.ExpiresAt, (await invitations.FindAsync(ended.SecretHash, None))!.ExpiresAt);
    }

    [StoreFact]
    public async Task The_audit_goes_on_where_a_page_ended()
    {
        var made = new List<AuditRow>();
        for (var line = 0; line < 7; line++)
        {
            // Three of them in the same millisecond: the id decides.
            var at = Now.AddDays(900).AddMilliseconds(line / 3);
            made.Add(new AuditRow { Id = Guid.CreateVersion7(at.AddMinutes(line)), At = at, Actor = Actor, Action = "a.thing", Subject = $"{line}" });
            await audit.AppendAsync(made[^1], None);
        }

        var newest = await audit.ListAsync(2, None);
        var older = await audit.ListBeforeAsync(newest[1].At, newest[1].Id, 3, None);
        var oldest = await audit.ListBeforeAsync(older[2].At, older[2].Id, 2, None);

        Assert.Equal(made.AsEnumerable().Reverse(), newest.Concat(older).Concat(oldest));
    }

    [StoreFact]
    public async Task The_newest_line_of_an_action_about_a_subject_is_found()
    {
        var (subject, other) = (World.NewId().ToString(), World.NewId().ToString());
        Assert.Null(await audit.FindNewestAsync("a.check", subject, None));
        AuditRow Line(int minute, string action, string about) => new()
        {
            Id = World.NewId(), At = Now.AddMinutes(minute), Actor = Actor, Action = action, Subject = about, Detail = $"{minute}",
        };
        foreach (var line in new[] { Line(1, "a.check", subject), Line(3, "a.check", subject), Line(2, "a.check", subject), Line(4, "a.thing", subject), Line(5, "a.check", other) })
        {
            await audit.AppendAsync(line, None);
        }

        Assert.Equal("3", (await audit.FindNewestAsync("a.check", subject, None))!.Detail);
    }

    private static InvitationRow Invitation() => new()
    {
        Id = World.NewId(),
        SecretHash = World.Unique("hash"),
        Name = "Fernhill",
        CreatedAt = Now,
        ExpiresAt = Now.AddDays(7),
    };

    private async Task<IEnumerable<string>> LinesAsync(Guid subject) =>
        (await audit.ListAsync(1000, None)).Where(line => line.Subject == subject.ToString()).Select(line => $"{line.Actor} {line.Action} {line.At:O}");
}
