using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>Platforms that the tool has never seen, with lists of every kind, and none.</summary>
public sealed class ForeignRosterTests : IAsyncLifetime
{
    private ForeignPlatform platform = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        platform = await ForeignPlatform.StartAsync();
        school = await School.OpenAsync([.. platform.Settings(1), ("Platforms__1__Family", "Moodle")]);
    }

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        await platform.DisposeAsync();
    }

    [Theory]
    [Trait("Row", "NRPS-01")]
    [InlineData(null)]
    [InlineData("1.0")]
    public async Task NRPS_01_Without_a_list_of_this_version_the_page_is_as_it_was_and_nothing_is_asked(string? version)
    {
        if (version is not null)
        {
            platform.ListMembers(version);
        }

        await LaunchAsync("student-1", "Learner");

        var page = await LaunchAsync("teacher-1", "Instructor");

        Assert.Null(page.Document.QuerySelector("#roster"));
        Assert.Contains("Students appear here when they first open the activity.", page.Text, StringComparison.Ordinal);
        Assert.Single(page.NotStarted());
        Assert.Empty(platform.MemberRequests);
        Assert.DoesNotContain(platform.TokenScopes, scope => scope.Contains("nrps", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Row", "NRPS-13")]
    public async Task NRPS_13_Members_of_every_kind_are_told_apart_over_several_pages()
    {
        platform.ListMembers();
        platform.AnswerMembers = context => context.Request.Query["page"] == "2"
            ? ForeignPlatform.WriteMembersAsync(context,
            [
                ForeignPlatform.Member("student-4", null), ForeignPlatform.Member("student-1", "Amy Ames"), ForeignPlatform.Member("mentor-1", "Mona Mentor", "Active", "Mentor"),
                ForeignPlatform.Member("away-1", "Arno Away", "Inactive"), ForeignPlatform.Member("gone-1", "Gus Gone", "Deleted"),
            ])
            : ForeignPlatform.WriteMembersAsync(
                context,
                [
                    ForeignPlatform.Member("student-1", "Amy Ames", "Active", "Learner"), ForeignPlatform.Member("student-2", "<b>Ben</b> \"Bold\"", "active"),
                    ForeignPlatform.Member("student-3", new string('Z', 300)), ForeignPlatform.Member("teacher-1", "Tess Teacher", "Active", "Instructor"),
                ],
                $"<{platform.Memberships}&page=2>; rel=next");
        await LaunchAsync("student-1", "Learner");

        var page = await (await LaunchAsync("teacher-1", "Instructor")).UntilItSaysAsync("List of students from Moodle");

        Assert.Contains("4 students: 4 not started.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["<b>Ben</b> \"Bold\"", "Amy Ames", new string('Z', 300)], page.NotStarted());
        Assert.Contains("and 1 who has not opened it yet", page.Find("section[aria-labelledby=not-started]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("Mona|Arno|Gus|school.example", page.Find("main").TextContent);
        Assert.Contains("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly", platform.TokenScopes);
    }

    [Fact]
    public async Task Where_the_platform_names_nobody_to_this_tool_names_of_the_list_are_not_kept_either()
    {
        platform.ListMembers();
        platform.AnswerMembers = context => ForeignPlatform.WriteMembersAsync(context, [ForeignPlatform.Member("student-2", "Ben Bold")]);
        await using var nameless = await School.OpenAsync([.. platform.Settings(1), ("Platforms__1__Names", "Drop")]);

        var page = await (await platform.LaunchAsync(new Visitor(), nameless.Tool, "teacher-1", "Instructor")).UntilItSaysAsync("List of students from your learning platform");

        Assert.Contains("The one student", page.Text, StringComparison.Ordinal);
        Assert.Equal("1 who has not opened it yet", page.Rows().Single()[0]);
        Assert.Equal(0, await Stored.CountAsync(nameless, "roster_member WHERE name IS NOT NULL OR given_name IS NOT NULL OR family_name IS NOT NULL"));
    }

    [Theory]
    [Trait("Row", "NRPS-19")]
    [InlineData(403, "Moodle does not let us read who is in this course.")]
    [InlineData(404, "Moodle says that it has no such course any more.")]
    public async Task NRPS_19_A_list_that_is_refused_is_off_in_words_and_asked_for_once(int status, string words)
    {
        platform.ListMembers();
        platform.AnswerMembers = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        var page = await (await LaunchAsync("teacher-1", "Instructor")).UntilItSaysAsync(words);
        await page.UntilItSaysAsync("We ask again tomorrow.");

        Assert.Single(platform.MemberRequests);
    }

    [Fact]
    public async Task An_empty_course_says_so()
    {
        platform.ListMembers();

        var page = await (await LaunchAsync("teacher-1", "Instructor")).UntilItSaysAsync("List of students from Moodle");

        Assert.Contains("No student is in this course yet.", page.Text, StringComparison.Ordinal);
    }

    private Task<Page> LaunchAsync(string subject, string role) => platform.LaunchAsync(new Visitor(), school.Tool, subject, role);
}
