using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>SR-10: the address that goes with a score opens that work, under the same rules as a review.</summary>
public sealed class SpeedGraderTests(CanvasLikeFixture fixture) : IClassFixture<CanvasLikeFixture>, IAsyncLifetime, IDisposable
{
    private readonly School school = fixture.School;
    private readonly Visitor visitor = new();
    private string submitted = "";

    public async Task InitializeAsync()
    {
        using var student = new Visitor();
        var topic = await fixture.Platform.LaunchAsync(student, school.Tool);
        var checkpoint = await student.OpenAsync($"{school.Tool}{topic.Address.AbsolutePath}/checkpoint/1");
        if (checkpoint.Document.QuerySelector("form[data-item]") is not null)
        {
            await checkpoint.AnswerAllAsync(wrong: 1);
        }

        await Eventually.TrueAsync("the score arrived", TimeSpan.FromSeconds(20), () => Task.FromResult(fixture.Platform.Scores.Count > 0));
        var score = fixture.Platform.Scores[0].Score;
        submitted = (string)score["https://canvas.instructure.com/lti/submission"]!["submission_data"]!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => visitor.Dispose();

    [Fact]
    [Trait("Row", "SR-10")]
    public void SR_10_The_address_names_the_work_in_characters_that_no_encoding_changes() =>
        Assert.Matches($"^{school.Tool}/learn/stalin-dictatorship/all\\?work=[0-9a-f]{{32}}$", submitted);

    [Theory]
    [Trait("Row", "SR-10")]
    [InlineData("its own link", "?work=")]
    [InlineData("the course for a link", "?work=")]
    [InlineData("no link", "?work=")]
    [InlineData("its own link", "?work%3D")]
    [InlineData("no link", "%3Fwork%3D")]
    [InlineData("its own link", "?a=b&work%253D")]
    public async Task SR_10_A_teacher_of_the_course_opens_the_students_work(string link, string encoded)
    {
        var placements = Placements(await fixture.StoredByLaunchesAsync());

        using var response = await OpenAsync("teacher-1", "Instructor", submitted.Replace("?work=", encoded, StringComparison.Ordinal), link);
        var page = await fixture.FollowAsync(visitor, response);

        Assert.StartsWith("/teach/student/", response.Way(), StringComparison.Ordinal);
        Assert.Equal("Checkpoint 1, attempt 1: 17 of 18 marks", page.Find("#answers").TextContent);
        Assert.Equal(placements, Placements(await fixture.StoredByLaunchesAsync()));
    }

    [Fact]
    [Trait("Row", "SR-10")]
    public async Task SR_10_The_student_opens_their_own_work()
    {
        using var response = await OpenAsync("student-1", "Learner", submitted, "its own link");
        var page = await fixture.FollowAsync(visitor, response);

        Assert.Equal("/learn/review", response.Way());
        Assert.Contains("17 of 18 marks", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "SR-10")]
    [InlineData("student-2", "Learner")]
    [InlineData("parent-1", "Mentor")]
    public async Task SR_10_Nobody_else_opens_it(string subject, string role)
    {
        var before = await fixture.StoredByLaunchesAsync();

        using var response = await OpenAsync(subject, role, submitted, "its own link");

        Assert.Equal((HttpStatusCode.Forbidden, "LTI-ROLE-NOT-ALLOWED"), (response.StatusCode, response.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal(before, await fixture.StoredByLaunchesAsync());
    }

    [Fact]
    [Trait("Row", "SR-10")]
    public async Task SR_10_A_teacher_of_another_course_or_site_finds_nothing_and_so_does_a_made_up_reference()
    {
        var before = await fixture.StoredByLaunchesAsync();

        using var course = await OpenAsync("teacher-2", "Instructor", submitted, "its own link", Reviewing.Course("course-2"));
        using var site = await fixture.PostAsync(visitor, "teacher-2", "Instructor", Target(submitted), "deployment-2");
        using var madeUp = await OpenAsync("teacher-1", "Instructor", submitted[..^32] + new string('0', 32), "no link");

        Assert.Equal(("/lti/no-work", "/lti/no-work", "/lti/no-work"), (course.Way(), site.Way(), madeUp.Way()));
        Assert.Equal(before, await fixture.StoredByLaunchesAsync());
    }

    [Fact]
    [Trait("Row", "LV-N49")]
    public async Task LV_N49_Without_a_link_and_without_a_reference_a_launch_is_refused()
    {
        using var response = await OpenAsync("teacher-1", "Instructor", submitted[..submitted.IndexOf('?', StringComparison.Ordinal)], "no link");

        Assert.Equal("LTI-RESOURCE-LINK-MISSING", response.Headers.GetValues("Lti-Error").Single());
    }

    private Task<HttpResponseMessage> OpenAsync(string subject, string role, string target, string link, Action<JsonObject>? change = null) =>
        fixture.PostAsync(visitor, subject, role, claims =>
        {
            Target(target)(claims);
            switch (link)
            {
                case "no link":
                    claims.Remove(Reviewing.Lti + "resource_link");
                    break;
                case "the course for a link":
                    claims[Reviewing.Lti + "resource_link"] = new JsonObject { ["id"] = "course-1" };
                    break;
            }

            change?.Invoke(claims);
        });

    private static Action<JsonObject> Target(string target) => claims => claims[Reviewing.Lti + "target_link_uri"] = target;

    private static string Placements(string stored) => stored.Split(", ").Single(count => count.StartsWith("placement ", StringComparison.Ordinal));
}
