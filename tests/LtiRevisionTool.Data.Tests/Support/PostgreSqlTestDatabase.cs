using LtiRevisionTool.Testing;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>A fresh database on the server that REVISION_TEST_POSTGRES names.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private OwnPostgreSql? database;

    public override async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    protected override async Task<DatabaseSettings?> CreateAsync()
    {
        if (PostgreSqlServer.WhyNot is not null)
        {
            return null;
        }

        database = await OwnPostgreSql.CreateAsync();
        return new(DatabaseEngine.PostgreSql, database.ConnectionString);
    }
}
