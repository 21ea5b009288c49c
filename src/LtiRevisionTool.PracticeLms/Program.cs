using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Controls;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Storage;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.ToolProcess;

namespace LtiRevisionTool.PracticeLms;

/// <summary>A small LMS for trying the tool and for tests. It behaves like Moodle or like Canvas and is never shipped.</summary>
public static class Program
{
    /// <summary>The whole practice LMS, ready to start; <c>StartAsync</c> returns when the tool that it starts answers.</summary>
    /// <param name="args">Settings as on the command line, for example <c>--Practice:StartTool=false --Urls=http://127.0.0.1:0</c>.</param>
    /// <param name="time">The LMS's clock.</param>
    /// <returns>The application; its first address is its public address unless <c>Practice:PublicUrl</c> says otherwise.</returns>
    public static WebApplication Build(string[] args, TimeProvider time)
    {
        var builder = WebApplication.CreateBuilder(args);
        var family = LmsFamilies.Of(builder.Configuration["Practice:Family"]);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(family);
        builder.AddAddresses();
        builder.Services.AddStorage();
        family.Add(builder.Services);
        builder.Services.AddKeys();
        builder.Services.AddTokens();
        builder.Services.AddGrades();
        builder.Services.AddDeepLinking();
        builder.Services.AddFaults();
        builder.Services.AddPages();
        builder.Services.AddToolProcess();

        var app = builder.Build();
        app.UseLocalhostRedirect();
        app.MapPeople();
        family.Map(app);
        app.MapGradebook();
        app.MapControls();
        app.MapDeepLinking();
        app.MapFaults();
        app.MapToolProcess();
        app.MapPages();
        return app;
    }

    private static async Task<int> Main(string[] args)
    {
        await using var app = Build(args, TimeProvider.System);
        return await StartUp.RunAsync(app);
    }
}
