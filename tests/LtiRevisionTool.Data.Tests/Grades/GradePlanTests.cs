using Dapper;
using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

/// <summary>A lease costs the same however many grades wait: SQLite says how it will look for them.</summary>
public sealed class GradePlanTests(SqliteTestDatabase engine) : IClassFixture<SqliteTestDatabase>
{
    public static TheoryData<string> Statements => ["grade.platforms_due", "grade.places_left", "grade.oldest_due", "grade.next_due", "grade.due_after_outage"];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task No_grade_is_looked_at_that_does_not_matter_and_none_is_sorted(string name)
    {
        var plan = await PlanAsync(name);

        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.Contains("SCAN g", StringComparison.Ordinal) || step.Contains("SCAN f", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal) && !step.Contains("UNION", StringComparison.Ordinal) && name == "grade.oldest_due");
        Assert.Contains(plan, step => step.Contains("ix_grade_outbox", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> PlanAsync(string name)
    {
        var statement = typeof(GradeRecovery).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            .Where(field => field.FieldType == typeof(Statement))
            .Select(field => (Statement)field.GetValue(null)!)
            .Single(statement => statement.Name == name);
        await using var connection = await engine.Database.OpenAsync(CancellationToken.None);
        var arguments = statement.Parameters.Keys.ToDictionary(parameter => parameter, object (_) => 1L);
        var rows = await connection.QueryAsync($"EXPLAIN QUERY PLAN {statement.Text(engine.Database.Dialect)}", arguments);
        return [.. rows.Select(row => (string)row.detail)];
    }
}
