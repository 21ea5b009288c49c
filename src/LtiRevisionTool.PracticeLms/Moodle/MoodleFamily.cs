using System.Security.Cryptography;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Moodle.DeepLinking;
using LtiRevisionTool.PracticeLms.Moodle.Grades;
using LtiRevisionTool.PracticeLms.Moodle.Launch;
using LtiRevisionTool.PracticeLms.Moodle.Registration;
using LtiRevisionTool.PracticeLms.Moodle.Roster;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.Moodle.Tokens;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>Moodle 4.5, measured on the wire.</summary>
internal sealed class MoodleFamily : ILmsFamily
{
    private const string Items = "/mod/lti/services.php/{course:int}/lineitems";
    private const string Item = Items + "/{item}/lineitem";

    public string Name => "Moodle";

    public string? ToolsPath => RegistrationEndpoints.ToolsPath;

    public ToolRegistration Register(PublicAddress address) => new(
        address.Lms, CourseFacts.ClientId, address.Lms + "/mod/lti/auth.php", address.Lms + "/mod/lti/token.php", address.Lms + "/mod/lti/certs.php");

    public void Add(IServiceCollection services)
    {
        services.AddCourse(
            provider => MoodlePeople.All(provider.GetRequiredService<IOptions<PracticeOptions>>().Value.MoreStudents),
            CourseFacts.Courses(),
            MoodleLinks.FirstDay,
            MoodleLinks.IdOf);
        services.AddTools(MoodleTool.First);
        services.AddSingleton<ICourseMenu, CourseMenu>();
        services.AddSingleton<IGradeReview, GradeReview>();
        services.AddSingleton<ActivitySaving>();
        services.AddSingleton<CourseAddresses>();
        services.AddSingleton<ICourseAddresses>(provider => provider.GetRequiredService<CourseAddresses>());
        services.AddSingleton(new KeyHabits(Published: 1, Signing: 0, (_, _) => RandomNumberGenerator.GetHexString(20, lowercase: true)));
        services.AddSingleton<IServiceRefusals, ServiceRefusals>();
        services.AddSingleton<IGradingHabits, GradingHabits>();
        services.AddSingleton<IStorageOffer, NoStorageOffer>();
        services.AddForgetful<PendingLaunches>();
        services.AddSingleton<IdTokens>();
        services.AddForgetful<RegistrationTokens>();
    }

    public void Map(WebApplication app)
    {
        app.MapLaunch();
        app.MapReviews();
        app.MapActivities();
        app.MapRegistration();
        app.MapKeys("/mod/lti/certs.php", cacheControl: null);
        app.MapTokens("/mod/lti/token.php", TokenEndpoint.AnswerAsync);
        app.Map(Items, FaultyService.Run(ServiceName.LineItems, LineItemsEndpoint.AnswerAsync));
        app.Map(Item, FaultyService.Run(ServiceName.LineItems, LineItemEndpoint.AnswerAsync));
        app.Map(Item + "/scores", ScoreLog.Keep(FaultyService.Run(ServiceName.Scores, ScoresEndpoint.AnswerAsync)));
        app.Map(Item + "/results", FaultyService.Run(ServiceName.Results, ResultsEndpoint.AnswerAsync));
        app.MapRoster();
        app.MapUnknownServices();
    }
}
