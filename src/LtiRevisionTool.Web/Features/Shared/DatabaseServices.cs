using LtiRevisionTool.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The database that the settings name, brought up to date before anything else starts.</summary>
internal static class DatabaseServices
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<DatabaseOptions>()
            .BindConfiguration(DatabaseOptions.Section)
            .Configure<IConfiguration>((options, configuration) =>
                options.ConnectionString = configuration.GetConnectionString("RevisionTool") ?? "")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        var options = Read(builder);
        services.AddRevisionData(new DatabaseSettings(options.Engine, Resolve(options, builder.Environment.ContentRootPath)));
        services.AddHostedService<SchemaAtStart>();
    }

    /// <summary>The folder that holds the SQLite file; App_Data beside the program for a server engine.</summary>
    public static string FolderOf(WebApplicationBuilder builder)
    {
        var options = Read(builder);
        var contentRoot = builder.Environment.ContentRootPath;
        return options.Engine == DatabaseEngine.Sqlite
            ? Path.GetDirectoryName(new SqliteConnectionStringBuilder(Resolve(options, contentRoot)).DataSource)!
            : Path.Combine(contentRoot, "App_Data");
    }

    private static DatabaseOptions Read(WebApplicationBuilder builder)
    {
        var options = new DatabaseOptions();
        builder.Configuration.GetSection(DatabaseOptions.Section).Bind(options);
        options.ConnectionString = builder.Configuration.GetConnectionString("RevisionTool") ?? "";
        return options;
    }

    /// <summary>A relative SQLite path is relative to the program, never to the folder that it was started from.</summary>
    private static string Resolve(DatabaseOptions options, string contentRoot)
    {
        if (options.Engine != DatabaseEngine.Sqlite)
        {
            return options.ConnectionString;
        }

        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        connection.DataSource = Path.Combine(contentRoot, connection.DataSource);
        return connection.ToString();
    }
}
