using System.Net;
using LtiRevisionTool.Web.Tests.Assign;

namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>The picker from each of Canvas's places, and what Canvas makes of its answers.</summary>
public sealed class CanvasPickerTests(CanvasFixture fixture) : IClassFixture<CanvasFixture>
{
    private readonly School school = fixture.School;

    [Theory]
    [InlineData("assignment_selection", "radio")]
    [InlineData("link_selection", "checkbox")]
    [InlineData("course_assignments_menu", "checkbox")]
    [InlineData("module_index_menu_modal", "checkbox")]
    [InlineData("module_menu_modal", "checkbox")]
    [InlineData("editor_button", "checkbox")]
    public async Task It_opens_from_every_place_and_takes_several_where_Canvas_does(string placement, string control)
    {
        var page = await OpenAsync("teacher", placement);

        Assert.StartsWith("/assign/", page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(control, page.Find("[name='item']").GetAttribute("type"));
    }

    [Theory]
    [InlineData("course_assignments_menu", "lti_multiple_assignment_deep_linking")]
    [InlineData("module_index_menu_modal", "lti_deep_linking_module_index_menu_modal")]
    public async Task While_its_feature_is_off_a_place_opens_the_class_and_no_picker(string placement, string feature)
    {
        await school.ControlAsync("/course/feature", ("name", feature), ("state", "off"));
        try
        {
            var page = await OpenAsync("teacher", placement);

            Assert.StartsWith("/teach/", page.Address.AbsolutePath, StringComparison.Ordinal);
        }
        finally
        {
            await school.ControlAsync("/course/feature", ("name", feature), ("state", "on"));
        }
    }

    [Fact]
    public async Task A_student_who_comes_by_the_button_of_the_editor_gets_no_picker()
    {
        var page = await OpenAsync("amara", "editor_button");

        Assert.Equal((HttpStatusCode.Forbidden, "LTI-ROLE-NOT-ALLOWED"), (page.Status, page.CodeOf()));
    }

    [Fact]
    public async Task Canvas_takes_an_answer_once_and_an_address_that_was_used_is_its_own_page()
    {
        using var visitor = new Visitor();
        var picker = await visitor.OpenAsync($"{school.Lms}/deep-link/teacher?placement=module_index_menu_modal");
        var answer = await picker.AddAsync(["checkpoint-1", "checkpoint-2"]);
        var form = answer.Form("form#answer");
        var token = answer.Find("input[name='JWT']").GetAttribute("value")!;

        using var first = await visitor.PostAsync(form.GetAttribute("action")!, [new("JWT", token)]);
        using var second = await visitor.PostAsync(form.GetAttribute("action")!, [new("JWT", token)]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        var columns = (await school.GradebookAsync())["columns"]!.AsArray();
        Assert.Equal(2, columns.Count(column => ((string?)column!["resourceId"])?.EndsWith("/checkpoint-1", StringComparison.Ordinal) == true
            || ((string?)column["resourceId"])?.EndsWith("/checkpoint-2", StringComparison.Ordinal) == true));
    }

    private async Task<Page> OpenAsync(string person, string placement) => await new Visitor().OpenAsync($"{school.Lms}/deep-link/{person}?placement={placement}");
}
