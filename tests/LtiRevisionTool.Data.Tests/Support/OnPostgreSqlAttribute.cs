namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>Marks a test class that runs on PostgreSQL, where there is one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgreSqlAttribute : Attribute;
