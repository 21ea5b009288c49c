using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Sessions;

public sealed class PickerStoreOnSqlite(SqliteTestDatabase engine) : PickerStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class PickerStoreOnPostgreSql(PostgreSqlTestDatabase engine) : PickerStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class PickerStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private PickerStore Pickers => new(Database);

    [StoreFact]
    public async Task A_visit_knows_everything_that_its_page_needs()
    {
        var platform = await World.PlatformAsync();
        var record = Record(platform);

        await Pickers.RecordAsync(record, None);

        var picker = (await Pickers.FindBySecretAsync(record.Picker.SecretHash, Now, None))!;
        Assert.Equal(picker, await Pickers.FindAsync(record.Picker.Id, Now, None));
        Assert.Equal(
            (record.Picker.Id, "key", """{"data":"\u0000 😀"}""", null, "https://lms.example/back"),
            (picker.Id, picker.FormKey, picker.Request, picker.Draft, picker.ReturnUrl));
        Assert.Equal(
            ("Ms Okafor", "History", "H1", "1", platform, "Generic"),
            (picker.Name, picker.CourseTitle, picker.CourseLabel, picker.DeploymentId, picker.PlatformId, picker.PlatformFamily));
    }

    [StoreFact]
    public async Task A_person_and_a_course_that_are_known_are_the_same_ones()
    {
        var platform = await World.PlatformAsync();
        var launch = await World.LaunchAsync(platform, "teacher");
        var first = Record(platform);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Pickers.RecordAsync(Record(platform), None)).Append(Pickers.RecordAsync(first, None)));

        var picker = (await Pickers.FindAsync(first.Picker.Id, Now, None))!;

        Assert.Equal((launch.PersonId, launch.DeploymentRowId), (picker.PersonId, picker.DeploymentRowId));
    }

    [StoreFact]
    public async Task It_may_belong_to_no_course()
    {
        var record = Record(await World.PlatformAsync()) with { Course = null };

        await Pickers.RecordAsync(record, None);

        Assert.Null((await Pickers.FindAsync(record.Picker.Id, Now, None))!.CourseTitle);
    }

    [StoreFact]
    public async Task It_lasts_as_long_as_it_is_used_and_is_forgotten_later()
    {
        var record = Record(await World.PlatformAsync());
        await Pickers.RecordAsync(record, None);
        var (id, end) = (record.Picker.Id, record.Picker.ExpiresAt);

        Assert.True(await Pickers.TouchAsync(id, Now.AddHours(1), end.AddHours(1), None));
        Assert.NotNull(await Pickers.FindAsync(id, end, None));
        Assert.Null(await Pickers.FindAsync(id, end.AddHours(1), None));
        Assert.Null(await Pickers.FindBySecretAsync(record.Picker.SecretHash, end.AddHours(1), None));
        Assert.False(await Pickers.TouchAsync(id, end.AddHours(2), end.AddHours(9), None));
        Assert.True(await Pickers.DeleteExpiredAsync(end.AddHours(2), None) >= 1);
        Assert.Null(await Pickers.FindAsync(id, Now, None));
    }

    [StoreFact]
    public async Task What_was_typed_is_kept_with_it()
    {
        var record = Record(await World.PlatformAsync());
        await Pickers.RecordAsync(record, None);

        await Pickers.KeepDraftAsync(record.Picker.Id, "?item=x%2Fall&points=ab", None);

        Assert.Equal("?item=x%2Fall&points=ab", (await Pickers.FindAsync(record.Picker.Id, Now, None))!.Draft);
    }

    [StoreFact]
    public async Task It_is_part_of_what_is_held_about_a_person_and_goes_with_them()
    {
        var platform = await World.PlatformAsync();
        var record = Record(platform);
        await Pickers.RecordAsync(record, None);
        var person = (await Pickers.FindAsync(record.Picker.Id, Now, None))!.PersonId;
        await World.LaunchAsync(platform, "teacher");

        var held = (await new HeldDataStore(Database).ReadAsync(person, None))!;
        var erased = await new ErasureStore(Database).EraseAsync(person, "operator", Now, None);

        var visit = held.Sessions.Single(session => session.Id == record.Picker.Id);
        Assert.Equal(("History", null, LaunchRole.Teacher, false), (visit.Course, visit.Activity, visit.Role, visit.TestUser));
        Assert.Equal((2, 2), (held.Sessions.Count, erased!.Sessions));
        Assert.Null(await Pickers.FindAsync(record.Picker.Id, Now, None));
    }

    private static PickerRecord Record(Guid platform) => new()
    {
        PlatformId = platform,
        DeploymentId = "1",
        Course = new LaunchedCourse { ContextId = "course-1", Label = "H1", Title = "History" },
        Person = new LaunchedPerson { Subject = "teacher", Name = "Ms Okafor" },
        Picker = new NewPicker
        {
            Id = World.NewId(),
            SecretHash = World.Unique("secret"),
            FormKey = "key",
            Request = """{"data":"\u0000 😀"}""",
            ReturnUrl = "https://lms.example/back",
            CreatedAt = Now,
            ExpiresAt = Now.AddHours(8),
        },
    };
}
