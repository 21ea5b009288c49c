using LtiRevisionTool.Data;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Section <c>Database</c> of the settings and the connection string <c>RevisionTool</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseEngine Engine { get; set; } = DatabaseEngine.Sqlite;

    public bool MigrateAtStart { get; set; } = true;

    public string ConnectionString { get; set; } = "";
}

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        if (!Enum.IsDefined(options.Engine))
        {
            return ValidateOptionsResult.Fail("Database__Engine must be Sqlite, PostgreSql or SqlServer");
        }

        return string.IsNullOrWhiteSpace(options.ConnectionString)
            ? ValidateOptionsResult.Fail("ConnectionStrings__RevisionTool is missing")
            : ValidateOptionsResult.Success;
    }
}
