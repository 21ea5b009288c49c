using System.CommandLine;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>The commands <c>invite</c> and <c>platforms …</c>.</summary>
internal static class PlatformCommandLine
{
    public static Command Invite(IServiceProvider services)
    {
        var name = new Option<string>("--name") { Description = "What the platform will be called here.", Required = true };
        name.Validators.Add(result =>
        {
            if (!InvitationDesk.IsName(result.GetValueOrDefault<string>()))
            {
                result.AddError($"--name takes 1 to {InvitationDesk.LongestName} characters on one line.");
            }
        });
        var days = new Option<int>("--days") { Description = "How long the link works.", DefaultValueFactory = _ => InvitationDesk.UsualDays };
        days.Validators.Add(result =>
        {
            if (!InvitationDesk.AreDays(result.GetValueOrDefault<int>()))
            {
                result.AddError($"--days takes 1 to {InvitationDesk.MostDays}.");
            }
        });
        return CommandLine.Make(
            new Command("invite", "Prints a link by which the administrator of a learning platform connects it, once.") { name, days },
            services,
            (parsed, cancellation) => services.GetRequiredService<InviteCommand>().RunAsync(parsed.GetValue(name)!, parsed.GetValue(days), cancellation));
    }

    public static Command Group(IServiceProvider services) =>
        CommandLine.Group("platforms", "The learning platforms that may launch the tool.", List(services), Activate(services), Disable(services));

    public static Command Check(IServiceProvider services)
    {
        var json = CommandLine.Json();
        var platform = new Option<string>("--platform") { Description = "The platform's id or name, from platforms list.", Required = true };
        return CommandLine.Make(
            new Command("check", "Tries the connection to a platform, step by step, and says what to do where it does not work.") { platform, json },
            services,
            (parsed, cancellation) => services.GetRequiredService<CheckCommand>().RunAsync(parsed.GetValue(platform)!, parsed.GetValue(json), cancellation));
    }

    private static Command List(IServiceProvider services)
    {
        var json = CommandLine.Json();
        return CommandLine.Make(new Command("list", "Lists the platforms.") { json }, services,
            (parsed, cancellation) => services.GetRequiredService<PlatformCommands>().ListAsync(parsed.GetValue(json), cancellation));
    }

    private static Command Activate(IServiceProvider services)
    {
        var id = Id();
        return CommandLine.Make(new Command("activate", "Accepts launches from a platform that is pending, incomplete or disabled.") { id }, services,
            (parsed, cancellation) => services.GetRequiredService<PlatformCommands>().ActivateAsync(parsed.GetValue(id), cancellation));
    }

    private static Command Disable(IServiceProvider services)
    {
        var id = Id();
        return CommandLine.Make(new Command("disable", "Refuses launches from a platform and keeps its grades back. Nothing is deleted.") { id }, services,
            (parsed, cancellation) => services.GetRequiredService<PlatformCommands>().DisableAsync(parsed.GetValue(id), cancellation));
    }

    private static Argument<Guid> Id() => new("id") { Description = "The platform's id, from platforms list." };
}
