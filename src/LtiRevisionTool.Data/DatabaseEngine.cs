namespace LtiRevisionTool.Data;

/// <summary>The database the tool keeps its records in. The schema and every statement are the same for the three but for a few words.</summary>
public enum DatabaseEngine
{
    /// <summary>One file beside the program: the default, for one node.</summary>
    Sqlite,

    /// <summary>PostgreSQL 13 or newer: several nodes.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or newer, or Azure SQL: several nodes.</summary>
    SqlServer,
}
