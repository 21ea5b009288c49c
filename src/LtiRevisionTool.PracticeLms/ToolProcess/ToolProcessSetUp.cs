namespace LtiRevisionTool.PracticeLms.ToolProcess;

internal static class ToolProcessSetUp
{
    public static void AddToolProcess(this IServiceCollection services)
    {
        services.AddSingleton<ToolCommand>();
        services.AddHttpClient(nameof(ToolReadiness), client => client.Timeout = TimeSpan.FromSeconds(5));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ToolReadiness>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ToolReadiness))));
        services.AddSingleton<ToolRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<ToolRunner>());
    }

    /// <summary>The tool can be killed and started again, to see that no answer is lost.</summary>
    public static void MapToolProcess(this WebApplication app)
    {
        app.MapPost("/tool/kill", (HttpContext context, ToolRunner tool) =>
        {
            tool.KillNow();
            return Done(context);
        });
        app.MapPost("/tool/start", async (HttpContext context, ToolRunner tool, CancellationToken cancellation) =>
        {
            try
            {
                await tool.LaunchAsync(cancellation);
                return Done(context);
            }
            catch (ToolStartException error)
            {
                return Results.Text(error.Message, statusCode: 503);
            }
        });
    }

    private static IResult Done(HttpContext context) =>
        context.Request.HasFormContentType ? Results.LocalRedirect("/faults") : Results.NoContent();
}
