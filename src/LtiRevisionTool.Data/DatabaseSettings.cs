namespace LtiRevisionTool.Data;

/// <summary>Which database, and how it is reached.</summary>
/// <param name="Engine">The kind of database.</param>
/// <param name="ConnectionString">In the words of the engine's own driver. A relative SQLite path is relative to the working folder.</param>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString);
