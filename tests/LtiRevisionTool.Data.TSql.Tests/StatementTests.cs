using LtiRevisionTool.Data.Engines;
using Xunit;

namespace LtiRevisionTool.Data.TSql.Tests;

/// <summary>Every statement, in the words for SQL Server, against the schema that the migrations render for it.</summary>
public sealed class StatementTests(SchemaModel schema) : IClassFixture<SchemaModel>
{
    private static readonly SqlServerDialect Dialect = new("Server=nowhere");

    public static TheoryData<string> Names => [.. RegisteredStatements.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Stores_register_their_statements() => Assert.True(RegisteredStatements.All.Count > 50, $"{RegisteredStatements.All.Count}");

    [Fact]
    public void The_schema_is_sound() => Assert.Empty(schema.Complaints());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_statement_fits_the_schema(string name)
    {
        var statement = RegisteredStatements.All[name];

        Assert.Empty(schema.Complaints(statement.Text(Dialect), statement.Parameters));
    }

    [Theory]
    [InlineData("SELECT id FROM platform WHERE nothing = @id")]
    [InlineData("SELECT id FROM nothing WHERE id = @id")]
    [InlineData("UPDATE platform SET nothing = 1 WHERE id = @id")]
    [InlineData("SELECT id FROM platform WHERE id = @other")]
    [InlineData("SELECT id FROM platform WHERE id = @id LIMIT 1")]
    public void A_statement_that_does_not_fit_is_found(string sql) =>
        Assert.NotEmpty(schema.Complaints(sql, new Dictionary<string, ParameterKind> { ["id"] = ParameterKind.Id }));

    [Fact]
    public void No_store_issues_anything_but_registered_statements()
    {
        string[] ways = ["CommandDefinition", "CommandText", "CreateCommand", "NpgsqlCommand", "SqlMapper", "using Dapper"];
        var folder = Path.Combine(Repository(), "src", "LtiRevisionTool.Data");

        var others = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => ways.Any(way => File.ReadAllText(file).Contains(way, StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Equal(
            ["PostgreSqlDialect.cs", "SqlServerDialect.cs", "SqliteDialect.cs", "TypeHandlers.cs", "Work.cs"],
            others.Order(StringComparer.Ordinal));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LtiRevisionTool.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
