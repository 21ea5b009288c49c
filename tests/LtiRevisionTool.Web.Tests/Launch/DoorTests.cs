using System.Net;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>The way in by the door that a browser uses: real LMS, real HTTP, real signatures.</summary>
public sealed class DoorTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    [Trait("Row", "LV-P01")]
    public async Task A_student_arrives_at_the_student_pages()
    {
        var page = await school.LaunchAsync("amara", "topic");

        Assert.True(page.Status == HttpStatusCode.OK, await school.ToolLogAsync());
        Assert.StartsWith("/learn/", page.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "LV-P01")]
    public async Task A_teacher_arrives_at_the_class()
    {
        var page = await school.LaunchAsync("teacher", "checkpoint-1");

        Assert.True(page.Status == HttpStatusCode.OK, await school.ToolLogAsync());
        Assert.StartsWith("/teach/", page.Address.AbsolutePath, StringComparison.Ordinal);
    }
}
