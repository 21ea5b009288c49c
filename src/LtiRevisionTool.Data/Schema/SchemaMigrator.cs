using System.Globalization;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Initialization;
using FluentMigrator.Runner.Logging;
using FluentMigrator.Runner.Processors;
using FluentMigrator.Runner.Versioning;
using LtiRevisionTool.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Data.Schema;

/// <summary>Brings the schema up to date, one node at a time.</summary>
public sealed class SchemaMigrator(Database database)
{
    private static readonly VersionTable Versions = new();

    /// <summary>Applies the steps that are missing; nodes that start together wait for the one that does it.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var held = await database.Dialect.LockSchemaAsync(cancellation);
        await using var services = Services(database.Dialect.Engine, database.Dialect.ConnectionString).BuildServiceProvider();
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
    }

    /// <summary>Whether every step of this program has been applied. Changes nothing.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        // Opening says at once, and with the driver's own words, when the database cannot be reached.
        await using var connection = await database.OpenAsync(cancellation);
        await using var services = Services(database.Dialect.Engine, database.Dialect.ConnectionString)
            .Configure<ProcessorOptions>(options => options.PreviewOnly = true)
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        return !scope.ServiceProvider.GetRequiredService<IMigrationRunner>().HasMigrationsToApplyUp();
    }

    /// <summary>The whole schema as a script, for those who apply it by hand; no database is asked.</summary>
    public static string Script(DatabaseEngine engine)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var format = new SqlScriptFluentMigratorLoggerOptions
        {
            ShowSql = true,
            OutputGoBetweenStatements = engine == DatabaseEngine.SqlServer,
        };
        using (var log = new SqlScriptFluentMigratorLoggerProvider(text, format, disposeWriter: false))
        using (var services = Services(engine, "")
            .Configure<RunnerOptions>(options => options.NoConnection = true)
            .AddLogging(logging => logging.AddProvider(log))
            .BuildServiceProvider())
        using (var scope = services.CreateScope())
        {
            var runner = scope.ServiceProvider.GetRequiredService<IMigrationRunner>();
            runner.Up(new VersionMigration(Versions));
            runner.Up(new VersionUniqueMigration(Versions));
            runner.Up(new VersionDescriptionMigration(Versions));
            runner.MigrateUp();
        }

        return text.ToString();
    }

    private static IServiceCollection Services(DatabaseEngine engine, string connectionString) =>
        new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => Use(runner, engine)
                .WithGlobalConnectionString(connectionString)
                .WithVersionTable(Versions)
                .ScanIn(typeof(SchemaMigration).Assembly).For.Migrations());

    private static IMigrationRunnerBuilder Use(IMigrationRunnerBuilder runner, DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => runner.AddSQLite(),
        DatabaseEngine.PostgreSql => runner.AddPostgres(),
        DatabaseEngine.SqlServer => runner.AddSqlServer2016(),
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "Unknown engine."),
    };
}
