using System.Globalization;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Canvas.DeepLinking;
using LtiRevisionTool.PracticeLms.Canvas.Grades;
using LtiRevisionTool.PracticeLms.Canvas.Launch;
using LtiRevisionTool.PracticeLms.Canvas.Pages;
using LtiRevisionTool.PracticeLms.Canvas.Registration;
using LtiRevisionTool.PracticeLms.Canvas.Roster;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Canvas.Tokens;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>Canvas, read in its source and documentation.</summary>
internal sealed class CanvasFamily : ILmsFamily
{
    private const string Items = CourseAddresses.Base + "/line_items";
    private const string Item = Items + "/{item}";
    private const string TenDays = "max-age=864000";

    public string Name => "Canvas";

    public string? ToolsPath => RegistrationEndpoints.KeysPath;

    public ToolRegistration Register(PublicAddress address) => new(
        CourseFacts.Issuer(address),
        CourseFacts.ClientId,
        address.Lms + "/api/lti/authorize_redirect",
        address.Lms + "/login/oauth2/token",
        address.Lms + "/api/lti/security/jwks");

    public void Add(IServiceCollection services)
    {
        services.AddCourse(
            provider => CanvasPeople.All(provider.GetRequiredService<IOptions<PracticeOptions>>().Value.MoreStudents),
            CourseFacts.Courses(),
            CanvasLinks.FirstDay,
            CanvasLinks.IdOf);
        services.AddTools(CanvasTool.First);
        services.AddSingleton<ICourseMenu, CourseMenu>();
        services.AddSingleton<IGradeReview, GradeReview>();
        services.AddSingleton<ItemSaving>();
        services.AddSingleton<OwnJwt>();
        services.AddSingleton<RegistrationTokens>();
        services.AddForgetful<ReturnUrls>();
        services.AddTransient<AnswerChecks>();
        services.AddSingleton<CourseAddresses>();
        services.AddSingleton<ICourseAddresses>(provider => provider.GetRequiredService<CourseAddresses>());
        services.AddSingleton(new KeyHabits(Published: 3, Signing: 1, KeyId)); // past, present, future
        services.AddSingleton<IServiceRefusals, ServiceRefusals>();
        services.AddSingleton<IGradingHabits, GradingHabits>();
        services.AddSingleton<IStorageOffer, StorageOffer>();
        services.AddForgetful<LeakyBucket>();
        services.AddForgetful<CachedLaunches>();
        services.AddSingleton<MessageHints>();
        services.AddSingleton<CustomParameters>();
        services.AddSingleton<LaunchClaims>();
    }

    public void Map(WebApplication app)
    {
        app.MapLaunch();
        app.MapSpeedGrader();
        app.MapItems();
        app.MapRegistration();
        app.MapPlatformStorage();
        app.MapKeys("/api/lti/security/jwks", TenDays);
        app.MapTokens("/login/oauth2/token", TokenEndpoint.AnswerAsync);
        Service(app, Items, ServiceName.LineItems, LineItemsEndpoint.AnswerAsync);
        Service(app, Item, ServiceName.LineItems, LineItemEndpoint.AnswerAsync);
        app.Map(Item + "/scores", ScoreLog.Keep(Throttle.Run(FaultyService.Run(ServiceName.Scores, ScoresEndpoint.AnswerAsync))));
        Service(app, Item + "/results/{result?}", ServiceName.Results, ResultsEndpoint.AnswerAsync);
        Service(app, CourseAddresses.Base + "/names_and_roles", ServiceName.Roster, NamesAndRolesEndpoint.AnswerAsync);
    }

    private static void Service(WebApplication app, string address, ServiceName name, RequestDelegate answer) =>
        app.Map(address, Throttle.Run(FaultyService.Run(name, answer)));

    /// <summary>A month lies between two keys.</summary>
    private static string KeyId(DateTimeOffset now, int turn) =>
        now.UtcDateTime.AddMonths(turn).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) + "_" + Guid.CreateVersion7(now);
}
