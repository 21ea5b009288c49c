using LtiAdvantage.Claims;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;
using static LtiAdvantage.Tests.Roster.RosterBench;

namespace LtiAdvantage.Tests.Roster;

/// <summary>What is understood of each member.</summary>
public sealed class RosterMemberTests
{
    [Theory, Trait("Row", "NRPS-10")]
    [InlineData("", MemberStatus.Active)]
    [InlineData(",\"status\":null", MemberStatus.Active)]
    [InlineData(",\"status\":\"active\"", MemberStatus.Active)]
    [InlineData(",\"status\":\"ACTIVE\"", MemberStatus.Active)]
    [InlineData(",\"status\":\"Inactive\"", MemberStatus.Inactive)]
    [InlineData(",\"status\":\"Deleted\"", MemberStatus.Deleted)]
    [InlineData(",\"status\":\"suspended\"", MemberStatus.Inactive)]
    [InlineData(",\"status\":1", MemberStatus.Inactive)]
    [InlineData(",\"status\":[\"Active\"]", MemberStatus.Inactive)]
    public async Task NRPS_10_A_status_is_read_in_any_case(string member, MemberStatus status) =>
        Assert.Equal(status, Assert.Single((await ReadPageAsync(Page(Member("5", member)))).Members).Status);

    [Fact, Trait("Row", "NRPS-11")]
    public async Task NRPS_11_Who_is_deleted_is_named_as_such()
    {
        var roster = await ReadPageAsync(Page(Member("5", ",\"status\":\"deleted\""), Member("6")));

        Assert.Equal([("5", MemberStatus.Deleted), ("6", MemberStatus.Active)], roster.Members.Select(member => (member.UserId, member.Status)));
    }

    [Theory, Trait("Row", "NRPS-13")]
    [InlineData("")]
    [InlineData(",\"name\":null,\"given_name\":\"\",\"family_name\":7,\"email\":{}")]
    public async Task NRPS_13_A_member_without_a_name_is_a_member(string more)
    {
        var member = Assert.Single((await ReadPageAsync(Page(Member("5", more)))).Members);

        Assert.Equal(("5", null, null, null), (member.UserId, member.Name, member.GivenName, member.FamilyName));
    }

    [Fact]
    [Trait("Row", "NRPS-13")]
    [Trait("Row", "NRPS-22")]
    public async Task NRPS_22_Pictures_addresses_and_school_numbers_are_not_read()
    {
        var roster = await ReadPageAsync(Page(Member("5", ""","name":"Aisha Khan","email":"a@school.example","picture":"https://lms.example/a.png","lis_person_sourcedid":"UPN-1","ext_user_username":"akhan" """)));

        var member = Assert.Single(roster.Members).ToString();

        Assert.Contains("Aisha Khan", member, StringComparison.Ordinal);
        Assert.DoesNotMatch("school.example|a.png|UPN-1|akhan", member);
    }

    [Theory, Trait("Row", "NRPS-14")]
    [InlineData("""["Learner"]""", true)]
    [InlineData("""["","Learner","urn:x-own:role"]""", true)]
    [InlineData("""["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]""", true)]
    [InlineData("""["http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#GuestLearner"]""", true)]
    [InlineData("\"Instructor,,Learner\"", true)]
    [InlineData("""["Wizard"]""", false)]
    [InlineData("""["http://purl.imsglobal.org/vocab/lis/v2/institution/person#Learner"]""", false)]
    [InlineData("[5,null,{}]", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    [InlineData("{}", false)]
    public async Task NRPS_14_Roles_are_understood_as_in_a_launch(string roles, bool learns)
    {
        var body = Page($$"""{"user_id":"5","roles":{{roles}}}""");

        var member = Assert.Single((await ReadPageAsync(body)).Members);

        Assert.Equal((learns, false), (member.Roles.IsLearner, member.Roles.All.Contains("")));
        Assert.Equal(learns ? 1 : 0, (await ReadPageAsync(body, new RosterQuery { Role = LtiRole.Learner })).Members.Count);
    }

    [Fact, Trait("Row", "NRPS-16")]
    public async Task NRPS_16_Settings_of_a_members_launch_are_read_as_far_as_they_were_filled_in()
    {
        var captured = Capture.Read("canvas/nrps.rlid.json").GetRawText();

        var member = Assert.Single((await ReadPageAsync(captured, new RosterQuery { ResourceLinkId = "9b1d8f6a-3c52-4a7e-9b7f-2c9d0e5a4411" }, PlatformProfile.Canvas)).Members);

        Assert.Equal("ckpt-stalin-1", member.Custom["resource"]);
        Assert.Equal(["canvas_course_id", "canvas_user_id", "resource"], member.Custom.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, Trait("Row", "NRPS-16")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[5]")]
    [InlineData("[{}]")]
    [InlineData("""[{"https://purl.imsglobal.org/spec/lti/claim/custom":"x=y"}]""")]
    [InlineData("""[{"https://purl.imsglobal.org/spec/lti/claim/message_type":"Other","https://purl.imsglobal.org/spec/lti/claim/custom":{"a":"b"}}]""")]
    public async Task NRPS_16_A_message_of_another_shape_brings_nothing(string message) =>
        Assert.Empty(Assert.Single((await ReadPageAsync(Page(Member("5", ",\"message\":" + message)))).Members).Custom);

    [Theory]
    [InlineData("all", 27, "Aisha Khan")]
    [InlineData("names_and_email_not_shared_limit_2", 2, null)]
    [InlineData("rlid_1_limit_2", 2, null)]
    public async Task Members_of_Moodle_are_understood(string entry, int count, string? name)
    {
        var body = Capture.Moodle("nrps", entry).Body;

        var roster = await ReadPageAsync(body, profile: PlatformProfile.Moodle);

        Assert.Equal((count, true), (roster.Members.Count, roster.Complete));
        Assert.All(roster.Members, member => Assert.True(member.Roles.IsLearner || member.Roles.IsInstructor));
        if (name is not null) Assert.Equal("5", Assert.Single(roster.Members, member => member.Name == name).UserId);
    }

    [Theory]
    [InlineData("canvas/nrps.anonymous.json", null)]
    [InlineData("canvas/nrps.name-only.json", "Sam Okafor")]
    public async Task Members_of_Canvas_are_understood(string file, string? name)
    {
        var roster = await ReadPageAsync(Capture.Read(file).GetRawText(), profile: PlatformProfile.Canvas);

        Assert.Equal(4, roster.Members.Count);
        Assert.Equal(name, roster.Members[1].Name);
        Assert.True(roster.Members[0].Roles.IsInstructor && roster.Members[2].Roles.IsMentor && roster.Members[3].Roles.IsTestUser);
    }
}
