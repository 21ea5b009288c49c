using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Reading cards and answering checkpoints. Its pages bring their own addresses.</summary>
internal static class LearnRoom
{
    public static WebApplicationBuilder AddLearn(this WebApplicationBuilder builder)
    {
        builder.AddTopics();
        builder.Services.AddSingleton<Rounds>();
        builder.Services.AddSingleton<Answering>();
        builder.Services.AddSingleton<Appealing>();
        builder.Services.AddSingleton<ProgressReader>();
        builder.Services.AddSingleton<GradeStates>();
        builder.Services.AddSingleton<GradeCatchUp>();
        builder.Services.AddSingleton<ClosingTime>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ClosingTime>());
        return builder;
    }
}
