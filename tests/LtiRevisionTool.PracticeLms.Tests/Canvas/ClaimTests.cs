using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>The claims of launches, member by member as in the captures.</summary>
public sealed class ClaimTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string Vocabulary = "http://purl.imsglobal.org/vocab/lis/v2/";
    private const string Grades = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private const string Placement = "https://www.instructure.com/placement";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("amara/checkpoint-1", "id-token.student.assignment")]
    [InlineData("amara/card-1", "id-token.student.module-item")]
    [InlineData("tutor/checkpoint-1", "id-token.student-who-teaches-elsewhere.assignment")]
    [InlineData("test-student/checkpoint-1", "id-token.test-student.assignment")]
    [InlineData("teacher/checkpoint-1", "id-token.teacher.assignment")]
    [InlineData("teacher/course-menu", "id-token.teacher.course-navigation")]
    [InlineData("teacher/unpublished", "id-token.teacher.assignment.unpublished")]
    [InlineData("assistant/checkpoint-1", "id-token.ta.assignment")]
    [InlineData("observer/checkpoint-1", "id-token.observer.assignment")]
    [InlineData("admin/account-menu", "id-token.admin.account-navigation")]
    [InlineData("visitor/card-1", "id-token.no-user.public-course")]
    public async Task A_launch_has_the_captured_members_in_their_order(string launch, string capture)
    {
        var claims = await lms.ClaimsAsync("/launch/" + launch);

        var captured = Captured.Canvas(capture);
        Assert.Equal(Captured.Shape(captured), Captured.Shape(claims));
        foreach (var member in (string[])["context", "tool_platform", "launch_presentation"])
        {
            Assert.Equal(Captured.ShapeOf(captured, Lti + member), Captured.ShapeOf(claims, Lti + member));
        }

        if (captured[Grades] is { } endpoint)
        {
            Assert.Equal(Captured.Shape(endpoint), Captured.Shape(claims[Grades]));
        }
    }

    [Theory]
    [InlineData("amara", "id-token.student.assignment")]
    [InlineData("tutor", "id-token.student-who-teaches-elsewhere.assignment")]
    [InlineData("test-student", "id-token.test-student.assignment")]
    [InlineData("teacher", "id-token.teacher.assignment")]
    [InlineData("assistant", "id-token.ta.assignment")]
    [InlineData("observer", "id-token.observer.assignment")]
    [InlineData("visitor", "id-token.no-user.public-course")]
    public async Task Roles_are_the_captured_ones(string person, string capture)
    {
        var claims = await lms.ClaimsAsync($"/launch/{person}/checkpoint-1");

        Assert.Equal(Texts(Captured.Canvas(capture)[Lti + "roles"]), Texts(claims[Lti + "roles"]));
    }

    [Fact]
    public async Task A_designer_develops_content_and_an_administrator_has_no_role_in_the_course()
    {
        var designer = Texts((await lms.ClaimsAsync("/launch/designer/checkpoint-1"))[Lti + "roles"]);
        var admin = Texts((await lms.ClaimsAsync("/launch/admin/checkpoint-1"))[Lti + "roles"]);

        Assert.Equal([Vocabulary + "membership#ContentDeveloper", Vocabulary + "system/person#User"], designer);
        Assert.Equal([Vocabulary + "institution/person#Administrator", Vocabulary + "system/person#User"], admin);
    }

    [Theory]
    [InlineData("name_only", "id-token.student.assignment.name-only")]
    [InlineData("anonymous", "id-token.student.assignment.anonymous")]
    public async Task The_privacy_level_decides_what_is_told_of_a_person(string level, string capture)
    {
        await lms.ControlAsync("/course/privacy", ("level", level));

        Assert.Equal(Captured.Shape(Captured.Canvas(capture)), Captured.Shape(await lms.ClaimsAsync("/launch/amara/checkpoint-1")));
    }

    [Fact]
    public async Task Only_the_address_is_told_at_the_level_for_it()
    {
        await lms.ControlAsync("/course/privacy", ("level", "email_only"));

        var claims = await lms.ClaimsAsync("/launch/amara/checkpoint-1");

        Assert.Equal("amara@school.example", (string?)claims["email"]);
        Assert.Null(claims["name"]);
        Assert.Null(claims["picture"]);
    }

    [Fact]
    public async Task Whom_a_parent_observes_is_told_at_the_public_level_only()
    {
        var before = (await lms.ClaimsAsync("/launch/observer/checkpoint-1"))[Lti + "role_scope_mentor"];
        await lms.ControlAsync("/course/privacy", ("level", "name_only"));

        Assert.Equal([Canvases.Amara], Texts(before));
        Assert.Null((await lms.ClaimsAsync("/launch/observer/checkpoint-1"))[Lti + "role_scope_mentor"]);
    }

    [Fact]
    public async Task A_launch_from_a_menu_has_no_resource_but_its_context()
    {
        var claims = await lms.ClaimsAsync("/launch/teacher/course-menu");

        Assert.Equal((string)claims[Lti + "context"]!["id"]!, (string)claims[Lti + "resource_link"]!["id"]!);
        Assert.Equal("course_navigation", (string)claims[Placement]!);
        Assert.Null(claims[Grades]!["lineitem"]);
    }

    [Fact]
    public async Task The_placement_of_an_assignment_is_there_and_null()
    {
        var claims = (await lms.ClaimsAsync("/launch/amara/checkpoint-1")).AsObject();

        Assert.True(claims.ContainsKey(Placement));
        Assert.Null(claims[Placement]);
    }

    [Fact]
    public async Task An_account_has_no_services_and_leaves_course_variables_as_typed()
    {
        var claims = await lms.ClaimsAsync("/launch/admin/account-menu");

        Assert.Equal(["Account"], Texts(claims[Lti + "context"]!["type"]));
        Assert.Null(claims[Grades]);
        Assert.Equal("$Canvas.course.id", (string)claims[Lti + "custom"]!["canvas_course_id"]!);
    }

    [Fact]
    public async Task Variables_arrive_with_their_value_or_as_typed()
    {
        var due = (await lms.ClaimsAsync("/launch/amara/checkpoint-3"))[Lti + "custom"]!;
        var notDue = (await lms.ClaimsAsync("/launch/amara/checkpoint-1"))[Lti + "custom"]!;

        Assert.Equal("2031-01-16T23:59:59Z", (string)due["due"]!);
        Assert.Equal("$ResourceLink.submission.endDateTime", (string)notDue["due"]!);
        Assert.Equal("$Canvas.assignment.dueAt.iso8601", (string)notDue["assignment_due_at"]!);
        Assert.Equal(("20105", "8", "true"), ((string)notDue["canvas_user_id"]!, (string)notDue["points_possible"]!, (string)notDue["assignment_published"]!));
    }

    [Fact]
    public async Task A_module_item_has_no_column_even_when_it_says_that_it_is_graded()
    {
        var claims = await lms.ClaimsAsync("/launch/amara/checkpoint-2");

        Assert.Equal("yes", (string)claims[Lti + "custom"]!["graded"]!);
        Assert.Null(claims[Grades]!["lineitem"]);
    }

    [Fact]
    public async Task The_target_is_a_frame_even_in_a_tab_of_its_own()
    {
        var claims = await lms.ClaimsAsync("/launch/amara/checkpoint-1?target=window");

        Assert.Equal("iframe", (string)claims[Lti + "launch_presentation"]!["document_target"]!);
    }

    [Theory]
    [InlineData("/course/conclude", "", "")]
    [InlineData("/people/enrol", "person", "amara")]
    public async Task Whoever_is_no_longer_enrolled_has_no_role_in_the_course(string control, string field, string value)
    {
        await lms.ControlAsync(control, (field, value), ("standing", "unenrolled"));

        var roles = Texts((await lms.ClaimsAsync("/launch/amara/checkpoint-1"))[Lti + "roles"]);

        Assert.Equal([Vocabulary + "institution/person#Student", Vocabulary + "system/person#User"], roles);
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(text => (string)text!)];
}
