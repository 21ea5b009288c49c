using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Reviews that reach for what is not theirs: another course, another site, another role. Over real signatures.</summary>
public sealed class ForeignReviewTests(HostileFixture fixture) : IClassFixture<HostileFixture>, IDisposable
{
    private const string Endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private const string NoWork = "/teach/no-work";
    private const string Nothing = "/lti/no-work";

    private readonly School school = fixture.School;
    private readonly Visitor visitor = new();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [Trait("Row", "SR-02")]
    [Trait("Row", "SR-03")]
    [Trait("Row", "LV-N52")]
    [Trait("Row", "LV-N39")]
    [InlineData("LtiSubmissionReviewRequest", Reviewing.Lti + "for_user", "{}", "LTI-FOR-USER-MISSING")]
    [InlineData("LtiSubmissionReviewRequest", Endpoint, "{}", "LTI-LINE-ITEM-MISSING")]
    [InlineData("LtiDeepLinkingRequest", Reviewing.Lti + "for_user", "{}", "LTI-DEEP-LINK-SETTINGS-INVALID")]
    [InlineData("LtiDataPrivacyLaunchRequest", Reviewing.Lti + "for_user", "{}", "LTI-MESSAGE-TYPE-UNSUPPORTED")]
    [InlineData("LtiEulaRequest", Reviewing.Lti + "for_user", "{}", "LTI-MESSAGE-TYPE-UNSUPPORTED")]
    [InlineData("LtiAssetProcessorSettingsRequest", Reviewing.Lti + "for_user", "{}", "LTI-MESSAGE-TYPE-UNSUPPORTED")]
    public async Task What_cannot_be_read_or_is_not_served_stores_nothing(string type, string claim, string json, string code)
    {
        var before = await fixture.StoredByLaunchesAsync();

        using var response = await fixture.ReviewAsync(visitor, "teacher-1", "Instructor", "student-1", claims =>
        {
            claims[Reviewing.Lti + "message_type"] = type;
            claims[claim] = JsonNode.Parse(json);
        });

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, response.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal(before, await fixture.StoredByLaunchesAsync());
    }

    [Theory]
    [Trait("Row", "SR-04")]
    [InlineData("Learner", "student-forger", "warn:")]
    [InlineData("Mentor", "parent-of-forger", "info:")]
    [InlineData("Member", "guest-forger", "info:")]
    public async Task SR_04_Whoever_may_not_look_is_refused_and_nothing_is_stored(string role, string subject, string level)
    {
        await LaunchAsync("student-victim", "Learner", Reviewing.Link("link-victim"));
        var before = await fixture.StoredByLaunchesAsync();

        using var response = await fixture.ReviewAsync(visitor, subject, role, "student-victim", Reviewing.Link("link-victim"));

        Assert.Equal((HttpStatusCode.Forbidden, "LTI-ROLE-NOT-ALLOWED"), (response.StatusCode, response.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal(before, await fixture.StoredByLaunchesAsync());
        Assert.Null(visitor.Cookies[new Uri(school.Tool), "__Host-revision"]);
        var log = await school.SettledLogAsync();
        Assert.DoesNotContain(subject, log, StringComparison.Ordinal);
        Assert.DoesNotContain("student-victim", log, StringComparison.Ordinal);
        Assert.Contains(log.Split('\n').Zip(log.Split('\n').Skip(1)), pair =>
            pair.First.StartsWith(level, StringComparison.Ordinal) && pair.Second.Contains("LTI-ROLE-NOT-ALLOWED", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Row", "SR-07")]
    public async Task SR_07_Somebody_of_another_course_or_site_looks_like_somebody_who_does_not_exist()
    {
        await LaunchAsync("student-here", "Learner", Reviewing.Link("link-7"));
        await LaunchAsync("student-of-course-2", "Learner", Reviewing.Link("link-8", "course-2"));
        using (await fixture.PostAsync(new Visitor(), "student-of-site-2", "Learner", Reviewing.Link("link-7"), "deployment-2"))
        {
        }

        using var here = await fixture.ReviewAsync(visitor, "teacher-7", "Instructor", "student-here", Reviewing.Link("link-7"));
        using var unknown = await fixture.ReviewAsync(visitor, "teacher-7", "Instructor", "nobody-at-all", Reviewing.Link("link-7"));
        var page = await fixture.FollowAsync(visitor, unknown);
        foreach (var stranger in new[] { "student-of-course-2", "student-of-site-2", "teacher-7" })
        {
            using var other = await fixture.ReviewAsync(visitor, "teacher-7", "Instructor", stranger, Reviewing.Link("link-7"));
            var otherPage = await fixture.FollowAsync(visitor, other);

            Assert.Equal(NoWork, other.Way());
            Assert.Equal(page.Text, otherPage.Text);
        }

        Assert.StartsWith("/teach/student/", here.Way(), StringComparison.Ordinal);
        Assert.Equal(NoWork, unknown.Way());
        var log = await school.SettledLogAsync();
        Assert.Contains("who is known, but not in the class of activity", log, StringComparison.Ordinal);
        Assert.DoesNotContain("student-of-course-2", log, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "SR-07")]
    [InlineData("course-2")]
    [InlineData(null)]
    public async Task SR_07_A_teacher_of_another_course_sees_no_work_of_this_one(string? course)
    {
        await LaunchAsync("student-a", "Learner", Reviewing.Link("link-a"));
        var before = await fixture.StoredByLaunchesAsync();

        using var response = await fixture.ReviewAsync(visitor, "teacher-b", "Instructor", "student-a", claims =>
        {
            Reviewing.Link("link-a", course ?? "course-1")(claims);
            if (course is null)
            {
                claims.Remove(Reviewing.Lti + "context");
            }
        });

        Assert.Equal(Nothing, response.Way());
        Assert.Equal(before, await fixture.StoredByLaunchesAsync());
        Assert.Contains("from another course", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SR-09")]
    public async Task SR_09_Without_a_link_the_column_names_the_activity()
    {
        await LaunchAsync("student-9", "Learner", Column("link-9", "9"));

        using var found = await fixture.ReviewAsync(visitor, "teacher-9", "Instructor", "student-9", WithoutLink("9"));
        using var unknown = await fixture.ReviewAsync(visitor, "teacher-9", "Instructor", "student-9", WithoutLink("99"));
        using var elsewhere = await fixture.ReviewAsync(visitor, "teacher-9", "Instructor", "student-9", claims =>
        {
            WithoutLink("9")(claims);
            Reviewing.Course("course-2")(claims);
        });

        Assert.StartsWith("/teach/student/", found.Way(), StringComparison.Ordinal);
        Assert.Equal((Nothing, Nothing), (unknown.Way(), elsewhere.Way()));
    }

    [Fact]
    public async Task A_review_changes_nothing_of_the_activity_and_starts_nothing()
    {
        await LaunchAsync("student-10", "Learner", Reviewing.Link("link-10"));
        var before = await fixture.StoredByLaunchesAsync();

        using var review = await fixture.ReviewAsync(visitor, "student-10", "Learner", "student-10", claims =>
        {
            Reviewing.Link("link-10")(claims);
            claims[Reviewing.Lti + "custom"] = new JsonObject { ["part"] = "card-1" };
            claims[Reviewing.Lti + "target_link_uri"] = school.Tool + "/learn/stalin-dictatorship/card-2";
        });
        await fixture.FollowAsync(visitor, review);

        Assert.Equal("/learn/review", review.Way());
        Assert.Equal(Counts(before, "session") + 1, Counts(await fixture.StoredByLaunchesAsync(), "session"));
        Assert.Equal(Without(before), Without(await fixture.StoredByLaunchesAsync()));
        var activity = await visitor.OpenAsync(school.Tool + review.Headers.Location!.ToString().Replace("/review", "", StringComparison.Ordinal));
        Assert.Contains("checkpoints", activity.Text, StringComparison.Ordinal);
    }

    private async Task LaunchAsync(string subject, string role, Action<JsonObject> change)
    {
        using var response = await fixture.PostAsync(new Visitor(), subject, role, change);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private Action<JsonObject> Column(string link, string column) => claims =>
    {
        Reviewing.Link(link)(claims);
        claims[Endpoint]!["lineitem"] = $"{fixture.Platform.Address}/grades/{column}/lineitem?type_id=3";
    };

    private Action<JsonObject> WithoutLink(string column) => claims =>
    {
        Column("any", column)(claims);
        claims.Remove(Reviewing.Lti + "resource_link");
    };

    private static int Counts(string stored, string table) =>
        int.Parse(stored.Split(", ").Single(count => count.StartsWith(table + " ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Without(string stored) =>
        string.Join(", ", stored.Split(", ").Where(count => !count.StartsWith("session ", StringComparison.Ordinal)));
}
