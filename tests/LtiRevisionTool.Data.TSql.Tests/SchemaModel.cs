using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Schema;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;

namespace LtiRevisionTool.Data.TSql.Tests;

/// <summary>The schema as SQL Server would hold it, to check statements against.</summary>
public sealed class SchemaModel : IDisposable
{
    // Without the master database at hand its procedures are unknown to the model.
    private static readonly string[] SystemProcedures = ["sp_getapplock"];

    private readonly TSqlModel model = TSqlModelBuilder.Build(TSqlText.Parse(SchemaMigrator.Script(DatabaseEngine.SqlServer)));

    public void Dispose() => model.Dispose();

    /// <summary>What is wrong with the schema itself.</summary>
    public IReadOnlyList<string> Complaints() =>
        [.. model.Validate()
            .Where(message => message.MessageType is DacMessageType.Error or DacMessageType.Warning)
            .Where(message => !SystemProcedures.Any(name => message.Message.Contains(name, StringComparison.Ordinal)))
            .Select(message => $"{message.Prefix}{message.Number}: {message.Message}")];

    /// <summary>What is wrong with a statement that is issued with these parameters and no others.</summary>
    internal IReadOnlyList<string> Complaints(string sql, IReadOnlyDictionary<string, ParameterKind> parameters)
    {
        IReadOnlyList<string> undeclared;
        try
        {
            undeclared = [.. TSqlText.Variables(sql).Where(variable => !parameters.ContainsKey(variable[1..]))];
        }
        catch (FormatException error)
        {
            return [error.Message];
        }

        // The model never recovers from an undeclared variable: it does not get to see one.
        if (undeclared.Count > 0)
        {
            return undeclared;
        }

        const string Source = "statement.sql";
        var declared = string.Join(", ", parameters.Select(parameter => $"@{parameter.Key} {TypeOf(parameter.Value)}"));
        model.AddOrUpdateObjects($"CREATE PROCEDURE dbo.statement {declared} AS BEGIN SET NOCOUNT ON; {sql}; END", Source, new TSqlObjectOptions());
        try
        {
            return Complaints();
        }
        finally
        {
            model.DeleteObjects(Source);
        }
    }

    private static string TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Id => "VARCHAR(36)",
        ParameterKind.Instant or ParameterKind.LongNumber => "BIGINT",
        ParameterKind.Number => "INT",
        ParameterKind.Text => "NVARCHAR(MAX)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
