using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Messages of real platforms.</summary>
public sealed class CaptureTests(KeyServer server) : IClassFixture<KeyServer>
{
    [Theory]
    [InlineData("id-token-resource-link-teacher.json", "3", true)]
    [InlineData("id-token-resource-link-student.json", "5", false)]
    public async Task A_token_signed_by_Moodle_verifies_with_its_key_set(string file, string subject, bool teaches)
    {
        var (_, result) = await LaunchMoodleAsync(file);

        var message = Assert.IsType<ResourceLinkRequest>(Assert.IsType<LaunchResult.Accepted>(result).Message);
        Assert.Equal((subject, teaches, !teaches), (message.Subject, message.Roles.IsInstructor, message.Roles.IsLearner));
        Assert.Equal(("1", "Cold War origins: notes + checkpoint", "Revision notes BOLD and 8 questions"), (message.ResourceLink.Id, message.ResourceLink.Title, message.ResourceLink.Description));
        Assert.Equal(("2", "HIST-9A", "History 9A", "CourseSection"), (message.Context!.Id, message.Context.Label, message.Context.Title, message.Context.Types.Single()));
        Assert.Equal("http://localhost:5080/launch?unit=cold-war-1", message.TargetLinkUri);
        Assert.Equal("http://localhost:8085/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1", message.Grades!.LineItem);
        Assert.Equal(4, message.Grades.Scopes.Count);
        Assert.Equal("cold-war-1", message.Custom["unit"]);
        Assert.DoesNotContain("due", message.Custom.Keys);
        Assert.Equal("http://localhost:8085/mod/lti/services.php/CourseSection/2/bindings/1/memberships", message.MembershipsUrl);
        Assert.StartsWith("http://localhost:8085/mod/lti/return.php?course=2&", message.ReturnUrl, StringComparison.Ordinal);
        Assert.Equal(new ToolPlatform("701544694401fc27659ac321508500be", "moodle", "Northfield", "2024100706"), message.Platform);
        Assert.Equal("en", message.Locale);
    }

    [Fact, Trait("Row", "LV-N24")]
    public async Task LV_N24_A_token_of_Moodle_does_not_verify_with_another_key_of_the_same_name()
    {
        var (bench, result) = await LaunchMoodleAsync("id-token-resource-link-student.json", SigningKey.Set(SigningKey.First.Named("cce84fbf750c7340caa9").Jwk()));

        bench.Refuses(result, LtiReason.BadSignature, 401);
    }

    [Fact, Trait("Row", "LV-N30")]
    public async Task LV_N30_A_token_of_Moodle_serves_two_minutes()
    {
        var (bench, result) = await LaunchMoodleAsync("id-token-resource-link-student.json", late: TimeSpan.FromSeconds(122));

        bench.Refuses(result, LtiReason.Expired, 401);
    }

    public static TheoryData<string> MoodleLaunches => new(Files("moodle-4.5.6", "id-token-resource-link-*.json"));

    [Theory, MemberData(nameof(MoodleLaunches))]
    public async Task Every_launch_of_Moodle_is_understood_without_a_warning(string file)
    {
        var accepted = await LaunchSignedAsync(Read("moodle-4.5.6", file)["claims"]!.AsObject());

        Assert.Equal("moodle", accepted.Message.Platform!.Family);
        Assert.Empty(accepted.Facts.Warnings);
    }

    public static TheoryData<string> CanvasLaunches => new(Files("canvas", "id-token.*.json").Where(file => !file.Contains("no-user", StringComparison.Ordinal) && !file.Contains("no-resource-link", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(CanvasLaunches))]
    public async Task Every_launch_of_Canvas_is_understood_without_a_warning(string file)
    {
        var accepted = await LaunchSignedAsync(Read("canvas", file));

        Assert.Equal("canvas", accepted.Message.Platform!.Family);
        Assert.DoesNotContain(accepted.Message.Custom.Values, value => value.StartsWith('$'));
        Assert.Empty(accepted.Facts.Warnings);
    }

    [Theory]
    [InlineData("id-token.student.assignment.json", true, false, false, false)]
    [InlineData("id-token.student-who-teaches-elsewhere.assignment.json", true, false, false, false)]
    [InlineData("id-token.teacher.assignment.json", false, true, false, false)]
    [InlineData("id-token.ta.assignment.json", false, false, true, false)]
    [InlineData("id-token.observer.assignment.json", false, false, false, false)]
    [InlineData("id-token.admin.account-navigation.json", false, false, false, true)]
    public async Task The_roles_of_Canvas_are_understood(string file, bool learns, bool teaches, bool assists, bool administers)
    {
        var roles = (await LaunchSignedAsync(Read("canvas", file))).Message.Roles;

        Assert.Equal((learns, teaches, assists, administers), (roles.IsLearner, roles.IsInstructor, roles.IsTeachingAssistant, roles.IsAdministrator));
        Assert.False(roles.IsTestUser);
    }

    [Fact, Trait("Row", "LV-P07")]
    public async Task LV_P07_The_test_student_of_Canvas_is_known()
    {
        var roles = (await LaunchSignedAsync(Read("canvas", "id-token.test-student.assignment.json"))).Message.Roles;

        Assert.True(roles is { IsTestUser: true, IsLearner: true });
    }

    [Fact, Trait("Row", "LV-P08")]
    public async Task LV_P08_The_observer_of_Canvas_names_the_observed()
    {
        var message = (await LaunchSignedAsync(Read("canvas", "id-token.observer.assignment.json"))).Message;

        Assert.True(message.Roles.IsMentor);
        Assert.Equal("0f5b1d0c-7a62-4f0c-8f53-6d9f2f7d1c11", Assert.Single(message.MentoredSubjects));
    }

    [Fact]
    public async Task An_assignment_of_Canvas_is_understood()
    {
        var message = (ResourceLinkRequest)(await LaunchSignedAsync(Read("canvas", "id-token.student.assignment.json"))).Message;

        Assert.Equal("https://ashgrove.instructure.com/api/lti/courses/1042/line_items/581", message.Grades!.LineItem);
        Assert.Equal("a8a61d6475521e3401c7087d6475f85f2fe98635", message.Context!.Id);
        Assert.Equal(("ckpt-stalin-1", "2026-01-16T23:59:59Z"), (message.Custom["resource"], message.Custom["assignment_due_at"]));
        Assert.Equal(("Sam Okafor", "en-GB", "3407:210fde6e925c54170ac7da5a75aa09c12c83ba44"), (message.Name, message.Locale, message.DeploymentId));
        Assert.Equal("9b1d8f6a-3c52-4a7e-9b7f-2c9d0e5a4411", message.ResourceLink.Id);
    }

    [Theory]
    [InlineData("id-token.no-user.public-course.json", LtiReason.SubjectMissing)]
    public async Task What_Canvas_sends_without_a_user_is_refused(string file, string reason)
    {
        var (bench, result) = await LaunchAsync(Read("canvas", file));

        bench.Refuses(result, reason, 400, consumed: true);
    }

    private async Task<LaunchResult.Accepted> LaunchSignedAsync(JsonObject claims)
    {
        var (_, result) = await LaunchAsync(claims);
        return Assert.IsType<LaunchResult.Accepted>(result);
    }

    private Task<(Bench Bench, LaunchResult Result)> LaunchAsync(JsonObject claims) =>
        LaunchAsync(claims, Bench.Sign(claims.ToJsonString()), SigningKey.Set(SigningKey.First.Jwk()), TimeSpan.Zero);

    private Task<(Bench Bench, LaunchResult Result)> LaunchMoodleAsync(string file, string? keys = null, TimeSpan late = default)
    {
        var capture = Read("moodle-4.5.6", file);
        keys ??= Read("moodle-4.5.6", "jwks.json")["body"]!.ToJsonString();
        return LaunchAsync(capture["claims"]!.AsObject(), capture["raw_id_token"]!.GetValue<string>(), keys, late);
    }

    private Task<(Bench Bench, LaunchResult Result)> LaunchAsync(JsonObject claims, string token, string keys, TimeSpan late) =>
        Captured.LaunchAsync(new Bench(server, Captured.At(claims), Captured.Home(claims), loopback: true), claims, token, keys, late);

    private static IEnumerable<string> Files(string platform, string pattern) => Directory.EnumerateFiles(Captured.Folder(platform), pattern).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private static JsonObject Read(string platform, string file) => Captured.Read(platform, file);
}
