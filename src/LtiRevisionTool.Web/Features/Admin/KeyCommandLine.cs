using System.CommandLine;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>The commands <c>keys …</c>.</summary>
internal static class KeyCommandLine
{
    public static Command Group(IServiceProvider services) =>
        CommandLine.Group("keys", "The keys that the tool signs with.", List(services), Rotate(services), Add(services), Show(services));

    private static Command List(IServiceProvider services)
    {
        var json = CommandLine.Json();
        return CommandLine.Make(new Command("list", "Lists the keys with the instants of their use.") { json }, services,
            (parsed, cancellation) => services.GetRequiredService<KeyCommands>().ListAsync(parsed.GetValue(json), cancellation));
    }

    private static Command Rotate(IServiceProvider services)
    {
        var (json, emergency) = (CommandLine.Json(), Emergency());
        return CommandLine.Make(
            new Command("rotate", "Makes the tool's next key: published now, signing a day later; the old one is kept two days longer.") { emergency, json },
            services,
            (parsed, cancellation) => services.GetRequiredService<KeyCommands>().RotateAsync(
                parsed.GetValue(emergency), parsed.GetValue(json), cancellation));
    }

    private static Command Add(IServiceProvider services)
    {
        var (json, emergency) = (CommandLine.Json(), Emergency());
        var platform = new Option<Guid>("--platform") { Description = "The platform's id, from platforms list.", Required = true };
        return CommandLine.Make(
            new Command("add", "Gives a platform a key of its own, or its next one: for platforms that a key has to be pasted into.") { platform, emergency, json },
            services,
            (parsed, cancellation) => services.GetRequiredService<KeyCommands>().AddAsync(
                parsed.GetValue(platform), parsed.GetValue(emergency), parsed.GetValue(json), cancellation));
    }

    private static Command Show(IServiceProvider services)
    {
        var platform = new Option<Guid?>("--platform") { Description = "The platform's id; without it, the key of the whole tool." };
        var next = new Option<bool>("--next") { Description = "The key that waits to sign." };
        var pem = new Option<bool>("--pem") { Description = "As PEM, for a field that takes a public key." };
        return CommandLine.Make(new Command("show", "Prints the public half of the key that signs.") { platform, next, pem }, services,
            (parsed, cancellation) => services.GetRequiredService<KeyCommands>().ShowAsync(
                parsed.GetValue(platform), parsed.GetValue(next), parsed.GetValue(pem), cancellation));
    }

    private static Option<bool> Emergency() =>
        new("--emergency") { Description = "Somebody else may know the key: the new one signs at once, the old ones are taken back, access tokens are dropped." };
}
