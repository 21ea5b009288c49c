namespace LtiRevisionTool.Testing;

/// <summary>The PostgreSQL server that tests may use.</summary>
public static class PostgreSqlServer
{
    public const string Variable = "REVISION_TEST_POSTGRES";

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    /// <summary>Why tests on PostgreSQL are skipped; null when they run. Continuous integration never skips them.</summary>
    public static string? WhyNot { get; } =
        ConnectionString is null && Environment.GetEnvironmentVariable("CI") != "true" ? $"{Variable} is not set." : null;
}
