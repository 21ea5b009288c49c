using LtiAdvantage.Messages;

namespace LtiAdvantage.Tests.Launch;

public sealed class RolesTests
{
    private const string Context = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private const string Institution = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
    private const string System = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";

    [Theory]
    [Trait("Row", "LV-P02")]
    [Trait("Row", "SEC-15")]
    [InlineData(Context + "#Learner", Institution + "Instructor", System + "Administrator")]
    [InlineData(Institution + "Administrator", Context + "#Learner")]
    public void LV_P02_The_role_in_the_course_decides(params string[] roles)
    {
        var read = Roles.From(roles);

        Assert.Equal("Learner", Flags(read));
        Assert.Equal(roles, read.All);
    }

    [Theory]
    [Trait("Row", "LV-P02")]
    [InlineData("Administrator", Institution + "Administrator")]
    [InlineData("Administrator", System + "SysAdmin", Institution + "Student")]
    [InlineData("Instructor", Institution + "Administrator", Context + "#Instructor", System + "Administrator")]
    [InlineData("", Institution + "Instructor", System + "User")]
    [InlineData("Instructor Learner", Context + "#Instructor", Context + "#Learner")]
    public void LV_P02_Without_a_role_in_the_course_an_administrator_is_one(string flags, params string[] roles) => Assert.Equal(flags, Flags(Roles.From(roles)));

    [Theory]
    [Trait("Row", "LV-P03")]
    [InlineData("Learner", "Learner")]
    [InlineData("Instructor", "Instructor")]
    [InlineData("TeachingAssistant", "TeachingAssistant")]
    [InlineData("Instructor/TeachingAssistant", "TeachingAssistant")]
    [InlineData("ContentDeveloper", "ContentDeveloper")]
    [InlineData("Mentor", "Mentor")]
    public void LV_P03_A_short_form_is_the_role_in_the_course(string role, string flags) => Assert.Equal(flags, Flags(Roles.From([role])));

    [Fact, Trait("Row", "LV-P04")]
    public void LV_P04_No_role_gives_nothing() => Assert.Equal("", Flags(Roles.From([])));

    [Theory]
    [Trait("Row", "LV-P05")]
    [InlineData("https://vendor.example/roles#Instructor")]
    [InlineData(Context + "#Wizard")]
    [InlineData(Context + "#")]
    [InlineData("instructor")]
    [InlineData("")]
    public void LV_P05_An_unknown_role_is_kept_and_gives_nothing(string role)
    {
        var read = Roles.From([role]);

        Assert.Equal("", Flags(read));
        Assert.Equal(role, Assert.Single(read.All));
    }

    [Theory]
    [Trait("Row", "LV-P06")]
    [InlineData("TeachingAssistant", Context + "/Instructor#TeachingAssistant")]
    [InlineData("TeachingAssistant", Context + "/Instructor#TeachingAssistant", Context + "#Instructor")]
    [InlineData("TeachingAssistant", Context + "/Instructor#Grader", Context + "#Instructor")]
    [InlineData("Instructor", Context + "/Instructor#PrimaryInstructor")]
    [InlineData("Instructor TeachingAssistant", Context + "/Instructor#PrimaryInstructor", Context + "/Instructor#TeachingAssistant")]
    [InlineData("Learner", Context + "/Learner#Instructor")]
    public void LV_P06_A_teaching_assistant_is_not_a_full_instructor(string flags, params string[] roles) => Assert.Equal(flags, Flags(Roles.From(roles)));

    [Theory]
    [Trait("Row", "LV-P07")]
    [InlineData("http://purl.imsglobal.org/vocab/lti/system/person#TestUser")]
    [InlineData(System + "TestUser")]
    public void LV_P07_A_test_user_is_a_learner_and_known_as_one(string role) => Assert.Equal("Learner TestUser", Flags(Roles.From([Context + "#Learner", role])));

    [Fact, Trait("Row", "LV-P08")]
    public void LV_P08_A_mentor_is_no_learner() => Assert.Equal("Mentor", Flags(Roles.From([Context + "#Mentor", System + "User"])));

    private static string Flags(Roles roles) => string.Join(' ', new (bool Is, string Name)[]
    {
        (roles.IsInstructor, "Instructor"), (roles.IsTeachingAssistant, "TeachingAssistant"), (roles.IsContentDeveloper, "ContentDeveloper"), (roles.IsLearner, "Learner"),
        (roles.IsMentor, "Mentor"), (roles.IsTestUser, "TestUser"), (roles.IsAdministrator, "Administrator"),
    }.Where(flag => flag.Is).Select(flag => flag.Name));
}
