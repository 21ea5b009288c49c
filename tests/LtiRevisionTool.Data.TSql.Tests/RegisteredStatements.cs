using System.Reflection;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.TSql.Tests;

/// <summary>Every statement that a store can issue: each is a static field, and nothing else reaches a database.</summary>
internal static class RegisteredStatements
{
    public static IReadOnlyDictionary<string, Statement> All { get; } = typeof(Database).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Statement))
        .Select(field => (Statement)field.GetValue(null)!)
        .ToDictionary(statement => statement.Name);
}
