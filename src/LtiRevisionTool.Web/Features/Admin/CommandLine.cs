using System.CommandLine;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Console;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>
/// The commands of the same executable: they work while the tool runs. Results on standard output, messages on standard
/// error; 0 done, 1 refused, 2 wrong usage.
/// </summary>
internal sealed class CommandLine
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Usage = 2;

    private readonly string[] args;

    private CommandLine(string[] args) => this.args = args;

    /// <summary>The command that the arguments ask for, or null where they are settings of the server.</summary>
    public static CommandLine? From(string[] args) =>
        args is [{ Length: > 0 } first, ..] && (first[0] != '-' || first is "--help" or "-h" or "-?" or "--version") ? new CommandLine(args) : null;

    /// <summary>Standard output is for results: what is logged meanwhile goes where messages go.</summary>
    public static void Prepare(WebApplicationBuilder builder) =>
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    public async Task<int> RunAsync(IServiceProvider services)
    {
        var parsed = Commands(services).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See --help for the commands.");
            return Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Commands(IServiceProvider services) =>
        new("Without a command the tool itself starts.")
        {
            PlatformCommandLine.Invite(services),
            PlatformCommandLine.Group(services),
            PlatformCommandLine.Check(services),
            Group("grades", "Grades on their way to the gradebooks.", GradesList(services), GradesRetry(services)),
            Group("privacy", "Requests of people about what is held of them.", PrivacyExport(services), PrivacyErase(services)),
            KeyCommandLine.Group(services),
            Migrate(services),
        };

    internal static Command Group(string name, string description, params Command[] commands)
    {
        var group = new Command(name, description);
        foreach (var command in commands)
        {
            group.Add(command);
        }

        return group;
    }

    private static Command GradesList(IServiceProvider services)
    {
        var json = Json();
        var state = new Option<OutboxStateFilter?>("--state") { Description = "waiting, sent or refused." };
        var receipt = new Option<string?>("--receipt") { Description = "The receipt that student and teacher see." };
        return Make(new Command("list", "Lists grades with their delivery state.") { json, state, receipt }, services,
            (parsed, cancellation) => services.GetRequiredService<GradeCommands>().ListAsync(
                parsed.GetValue(state), parsed.GetValue(receipt), parsed.GetValue(json), cancellation));
    }

    private static Command GradesRetry(IServiceProvider services)
    {
        var receipts = new Argument<string[]>("receipt") { Description = "Receipts, from grades list.", Arity = ArgumentArity.ZeroOrMore };
        var refused = new Option<bool>("--all-refused") { Description = "Every grade that was refused." };
        var command = new Command("retry", "Sends grades again.") { receipts, refused };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(receipts) is { Length: > 0 };
            if (result.GetValue(refused) == named)
            {
                result.AddError("Name receipts, or --all-refused.");
            }
        });
        return Make(command, services, (parsed, cancellation) => services.GetRequiredService<GradeCommands>().RetryAsync(
            parsed.GetValue(receipts) ?? [], parsed.GetValue(refused), cancellation));
    }

    private static Command PrivacyExport(IServiceProvider services)
    {
        var options = new PrivacyOptions();
        return Make(options.AddTo(new Command("export", "Prints everything held about a person, as JSON.")), services,
            (parsed, cancellation) => services.GetRequiredService<PrivacyCommands>().ExportAsync(options.Read(parsed), cancellation));
    }

    private static Command PrivacyErase(IServiceProvider services)
    {
        var (options, json) = (new PrivacyOptions(), Json());
        return Make(options.AddTo(new Command("erase", "Deletes a person with all answers, attempts and grades, and prints what was deleted.") { json }), services,
            (parsed, cancellation) => services.GetRequiredService<PrivacyCommands>().EraseAsync(options.Read(parsed), parsed.GetValue(json), cancellation));
    }

    private static Command Migrate(IServiceProvider services)
    {
        var script = new Option<bool>("--script") { Description = "Prints the statements instead of running them." };
        var command = new Command("migrate", "Brings the database schema up to date.") { script };
        command.SetAction(async (parsed, cancellation) =>
            await services.GetRequiredService<MigrateCommand>().RunAsync(parsed.GetValue(script), cancellation) ? Done : Refused);
        return command;
    }

    /// <summary>The file of SQLite; the connection string of a server may hold a password.</summary>
    private static string NameOf(DatabaseSettings database) =>
        database.Engine == DatabaseEngine.Sqlite ? $" ({new SqliteConnectionStringBuilder(database.ConnectionString).DataSource})" : "";

    internal static Option<bool> Json() => new("--json") { Description = "Results as JSON." };

    /// <summary>A command that needs the schema: without it the command is refused, and says what to do.</summary>
    internal static Command Make(Command command, IServiceProvider services, Func<ParseResult, CancellationToken, Task<bool>> act)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await services.GetRequiredService<SchemaMigrator>().IsCurrentAsync(cancellation))
            {
                var where = services.GetRequiredService<DatabaseSettings>();
                await Console.Error.WriteLineAsync(
                    $"The {where.Engine} database that the settings name{NameOf(where)} has no schema of this version. Is ConnectionStrings__RevisionTool the one that the tool runs with? Otherwise start the tool once, or run: migrate");
                return Refused;
            }

            return await act(parsed, cancellation) ? Done : Refused;
        });
        return command;
    }
}
