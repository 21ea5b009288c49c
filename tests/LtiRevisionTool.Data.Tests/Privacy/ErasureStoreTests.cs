using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Roster;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Privacy;

public sealed class ErasureStoreOnSqlite(SqliteTestDatabase engine) : ErasureStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class ErasureStoreOnPostgreSql(PostgreSqlTestDatabase engine) : ErasureStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class ErasureStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private ErasureStore Erasure => new(Database);

    private HeldDataStore Held => new(Database);

    private AuditStore Audit => new(Database);

    [StoreFact]
    public async Task A_person_goes_with_everything_and_nobody_else_does()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        await World.LaunchAsync(platform);
        var attempt = await World.AttemptAsync(amy);
        await World.AnswerAsync(attempt, marks: 7);
        await World.AnswerAsync(await World.AttemptAsync(amy, checkpoint: 2, items: 3), "Q2.1", 4);
        var ben = await World.LaunchAsync(platform, "ben");
        await World.AnswerAsync(await World.AttemptAsync(ben), marks: 1);
        var grade = (await World.Grades.FindAsync(amy.PlacementId, amy.PersonId, None))!;
        var others = await Held.ReadAsync(ben.PersonId, None);

        var erased = await Erasure.EraseAsync(amy.PersonId, "operator", Now, None);

        Assert.Equal(
            new ErasedData { Sessions = 2, Attempts = 2, Answers = 2, Appeals = 0, Grades = 1, GradesWaiting = 1, LedgerLines = 1, AuditLines = 0, Memberships = 0 }, erased);
        Assert.Null(await Held.ReadAsync(amy.PersonId, None));
        Assert.Null(await World.Grades.FindAsync(amy.PlacementId, amy.PersonId, None));
        Assert.Empty(await World.Grades.LedgerAsync(grade.Id, None));
        Assert.Empty(await World.Answers.ListAsync(attempt.Id, None));
        Assert.Empty(await World.Attempts.ListAsync(amy.PlacementId, amy.PersonId, None));
        Assert.Null(await new SessionStore(Database).FindAsync(amy.SessionId, Now, None));
        Assert.Equivalent(others, await Held.ReadAsync(ben.PersonId, None), strict: true);
    }

    [StoreFact]
    public async Task The_audit_keeps_that_somebody_was_erased_and_not_who()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform, World.Unique("amy"));
        await World.AnswerAsync(await World.AttemptAsync(amy), marks: 7);
        var grade = (await World.Grades.FindAsync(amy.PlacementId, amy.PersonId, None))!;
        var (about, by, unrelated) = (Line("teacher-1", grade.Id, grade.Receipt), Line(amy.PersonId.ToString(), World.NewId(), null), Line("teacher-1", World.NewId(), null));
        foreach (var line in new[] { about, by, unrelated })
        {
            await Audit.AppendAsync(line, None);
        }

        var erased = await Erasure.EraseAsync(amy.PersonId, "operator", Now.AddHours(1), None);

        Assert.Equal(2, erased!.AuditLines);
        var lines = await Audit.ListAsync(1000, None);
        Assert.DoesNotContain(lines, line => line.Id == about.Id);
        Assert.Equal("erased", lines.Single(line => line.Id == by.Id).Actor);
        Assert.Contains(unrelated, lines);
        var kept = lines.First(line => line.Action == ErasureStore.Action && line.Subject == amy.DeploymentRowId.ToString());
        Assert.Equal(("operator", "1 sessions, 1 attempts, 1 answers, 0 appeals, 1 grades"), (kept.Actor, kept.Detail));
        Assert.DoesNotContain(lines, line => $"{line.Actor} {line.Subject} {line.Detail}".Contains(amy.PersonId.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Detail?.Contains(grade.Receipt, StringComparison.Ordinal) == true);
    }

    [StoreFact]
    public async Task What_was_asked_about_answers_goes_with_its_pupil_and_whose_word_it_was_with_the_teacher()
    {
        var platform = await World.PlatformAsync();
        var (amy, ben) = (await World.LaunchAsync(platform), await World.LaunchAsync(platform, "ben"));
        var teacher = await World.LaunchAsync(platform, "teacher");
        var amys = await World.AppealAsync(await World.AttemptAsync(amy));
        var bens = await World.AppealAsync(await World.AttemptAsync(ben));
        foreach (var appeal in new[] { amys, bens })
        {
            await World.Decisions.DeclineAsync(appeal.Id, amy.PlacementId, teacher.PersonId, Now, None);
        }

        var erased = await Erasure.EraseAsync(amy.PersonId, "operator", Now, None);
        await Erasure.EraseAsync(teacher.PersonId, "operator", Now, None);

        Assert.Equal((1, 1), (erased!.Appeals, erased.AuditLines));
        Assert.Null(await World.Appeals.FindAsync(amys.Id, amy.PlacementId, None));
        Assert.NotNull(await World.Appeals.FindAsync(bens.Id, ben.PlacementId, None));
        Assert.Equal("erased", Assert.Single((await Held.ReadAsync(ben.PersonId, None))!.Audit).Actor);
        await using var connection = await Database.OpenAsync(None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM appeal WHERE decided_by IS NOT NULL";
        Assert.Equal(0L, Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [StoreFact]
    [Trait("Row", "SEC-17")]
    public async Task SEC_17_Erasing_in_one_deployment_leaves_the_other_and_the_same_sub_is_a_new_person_afterwards()
    {
        var platform = await World.PlatformAsync();
        var here = await World.LaunchAsync(platform);
        var there = await World.Launches.RecordAsync(World.Launch(platform) with { DeploymentId = "2" }, None);
        await World.AnswerAsync(await World.AttemptAsync(here), marks: 7);

        await Erasure.EraseAsync(here.PersonId, "operator", Now, None);
        var again = await World.LaunchAsync(platform);

        Assert.NotNull(await Held.ReadAsync(there.PersonId, None));
        Assert.NotEqual(here.PersonId, again.PersonId);
        var held = (await Held.ReadAsync(again.PersonId, None))!;
        Assert.Empty(held.Attempts);
        Assert.Empty(held.Grades);
    }

    [StoreFact]
    public async Task A_person_leaves_the_lists_of_courses_and_somebody_who_never_came_can_too()
    {
        var platform = await World.PlatformAsync();
        var launch = World.Launch(platform);
        var amy = await World.Launches.RecordAsync(launch with { Course = launch.Course! with { MembershipsUrl = "https://lms.example/members" } }, None);
        var (rosters, members) = (new RosterStore(Database), new RosterMemberStore(Database));
        await rosters.ClaimAsync(amy.CourseId!.Value, "reader", asked: false, Now, Now.AddMinutes(2), None);
        await members.KeepAsync(amy.CourseId.Value, "reader", RosterMemberStoreTests.List(["amy", "ben", "cy"]), Now, Now.AddMinutes(2), None);

        var held = Assert.Single((await Held.ReadAsync(amy.PersonId, None))!.Memberships);
        var stranger = Assert.Single(await Held.ListStrangersAsync(platform, "ben", null, None));
        Assert.Empty(await Held.ListStrangersAsync(platform, "amy", null, None));
        Assert.Empty(await Held.ListStrangersAsync(platform, "ben", "2", None));
        var erased = await Erasure.EraseAsync(amy.PersonId, "operator", Now, None);
        var lists = await Erasure.EraseListedAsync(stranger.DeploymentRowId, "ben", "operator", Now, None);

        Assert.Equal(("History", RosterRole.Learner, "amy's name"), (held.Course, held.Role, held.Name));
        Assert.Equal(("1", "ben", "ben's name"), (stranger.DeploymentId, stranger.Subject, stranger.Name));
        Assert.Equal((1, 1), (erased!.Memberships, lists));
        Assert.Equal("cy", Assert.Single(await members.ListAsync(amy.CourseId.Value, None)).Subject);
        Assert.Equal(0, await Erasure.EraseListedAsync(stranger.DeploymentRowId, "ben", "operator", Now, None));
        Assert.Single(await Audit.ListAsync(1000, None), line => line.Subject == stranger.DeploymentRowId.ToString() && line.Detail == "1 memberships");
    }

    [StoreFact]
    public async Task Nobody_is_erased_twice()
    {
        var amy = await World.LaunchAsync();
        await Erasure.EraseAsync(amy.PersonId, "operator", Now, None);

        Assert.Null(await Erasure.EraseAsync(amy.PersonId, "operator", Now, None));
    }

    [StoreFact]
    [Trait("Row", "AGS-53")]
    public async Task AGS_53_A_waiting_score_of_an_erased_person_is_never_leased()
    {
        await World.DisableAllPlatformsAsync();
        var grade = await World.WaitingGradeAsync(await World.PlatformAsync());

        await Erasure.EraseAsync(grade.PersonId, "operator", Now, None);

        Assert.Null(await World.Delivery.LeaseAsync("worker/1", Now, Now.AddMinutes(2), 1, None));
    }

    [StoreFact]
    [Trait("Row", "AGS-53")]
    public async Task AGS_53_Whatever_a_delivery_under_way_comes_to_brings_nothing_back()
    {
        await World.DisableAllPlatformsAsync();
        var grade = await World.WaitingGradeAsync(await World.PlatformAsync());
        var leased = (await World.Delivery.LeaseAsync("worker/1", Now, Now.AddMinutes(2), 1, None))!;

        await Erasure.EraseAsync(grade.PersonId, "operator", Now, None);

        Assert.IsType<SendStart.Overtaken>(await World.Delivery.BeginSendAsync(leased, Now, "https://lms.example/lineitems/7", Now, None));
        Assert.False(await World.Settlement.SentAsync(leased, Now, 200, Now, None));
        Assert.False(await World.Settlement.RefusedAsync(leased, Now, "locked", 500, Now, None));
        Assert.False(await World.Settlement.LaterAsync(leased, Now, "busy", 503, Now, Now, None));
        Assert.False(await World.Settlement.UnknownAsync(leased, Now, "lost", Now, Now, None));
        Assert.False(await World.Settlement.PostponeAsync(leased, Now, Now, None));
        Assert.Null(await World.Grades.RetryAsync(grade.Id, Now, None));
        Assert.Null(await World.Grades.RaiseAsync(grade.PlacementId, grade.PersonId, new(6, 20, null, null), Now, None));
        Assert.Empty(await World.Grades.LedgerAsync(grade.Id, None));
    }

    [StoreFact]
    [Trait("Row", "AGS-53")]
    public async Task AGS_53_Settling_answering_and_erasing_at_the_same_moment_do_no_harm()
    {
        await World.DisableAllPlatformsAsync();
        for (var round = 0; round < 8; round++)
        {
            var platform = await World.PlatformAsync();
            var amy = await World.LaunchAsync(platform, World.Unique("amy"));
            await World.AnswerAsync(await World.AttemptAsync(amy), marks: 7);
            var open = await World.AttemptAsync(amy, checkpoint: 2);
            var leased = (await World.Delivery.LeaseAsync($"worker/{round}", Now, Now.AddMinutes(2), 1, None))!;

            await AtOnceAsync(3, async index =>
            {
                switch (index)
                {
                    case 0:
                        await Erasure.EraseAsync(amy.PersonId, "operator", Now, None);
                        break;
                    case 1:
                        await World.Settlement.SentAsync(leased, Now, 200, Now, None);
                        break;
                    default:
                        await World.AnswerAsync(open, "Q2.1", 3);
                        break;
                }

                return true;
            });

            Assert.Null(await Held.ReadAsync(amy.PersonId, None));
            Assert.Null(await World.Grades.FindAsync(amy.PlacementId, amy.PersonId, None));
            Assert.Empty(await World.Grades.LedgerAsync(leased.Id, None));
        }
    }

    private static AuditRow Line(string actor, Guid subject, string? detail) => new()
    {
        Id = World.NewId(),
        At = Now,
        Actor = actor,
        Action = "grade.sent_again",
        Subject = subject.ToString(),
        Detail = detail,
    };
}
