using LtiRevisionTool.Web.Features.Admin;
using LtiRevisionTool.Web.Features.Assign;
using LtiRevisionTool.Web.Features.Check;
using LtiRevisionTool.Web.Features.GradeSync;
using LtiRevisionTool.Web.Features.Health;
using LtiRevisionTool.Web.Features.Launch;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Register;
using LtiRevisionTool.Web.Features.Roster;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Teach;

try
{
    return await RunAsync(args);
}
catch (Exception cause) when (StartFailure.Explain(cause) is { } lines)
{
    await Console.Error.WriteLineAsync(lines);
    return 1;
}

static async Task<int> RunAsync(string[] args)
{
    var command = CommandLine.From(args);
    var builder = ToolHost.CreateBuilder(command is null ? args : []);
    builder
        .AddShared()
        .AddRegister()
        .AddLaunch()
        .AddLearn()
        .AddAssign()
        .AddGradeSync()
        .AddRoster()
        .AddTeach()
        .AddCheck()
        .AddAdmin()
        .AddHealth();

    if (command is not null)
    {
        CommandLine.Prepare(builder);
    }

    var app = builder.Build();
    if (command is not null)
    {
        return await command.RunAsync(app.Services);
    }

    app
        .UseShared()
        .MapRegister()
        .MapLaunch()
        .MapTeach()
        .MapAdmin()
        .MapCheck()
        .MapHealth();
    await app.RunAsync();
    return 0;
}
