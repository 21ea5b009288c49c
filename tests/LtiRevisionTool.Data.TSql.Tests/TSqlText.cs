using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LtiRevisionTool.Data.TSql.Tests;

/// <summary>Reads and writes T-SQL.</summary>
internal static class TSqlText
{
    /// <exception cref="FormatException">It is no T-SQL.</exception>
    public static IReadOnlyList<TSqlStatement> Parse(string text) => [.. Read(text).Batches.SelectMany(batch => batch.Statements)];

    /// <summary>The variables that the text names, each with its <c>@</c>.</summary>
    /// <exception cref="FormatException">It is no T-SQL.</exception>
    public static IReadOnlyList<string> Variables(string text)
    {
        var visitor = new VariableVisitor();
        Read(text).Accept(visitor);
        return visitor.Names;
    }

    public static string Write(TSqlStatement statement)
    {
        new Sql160ScriptGenerator().GenerateScript(statement, out var text);
        return text;
    }

    private static TSqlScript Read(string text)
    {
        using var reader = new StringReader(text);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Count == 0
            ? script
            : throw new FormatException(string.Join("; ", errors.Select(error => $"{error.Line}: {error.Message}")));
    }

    private sealed class VariableVisitor : TSqlFragmentVisitor
    {
        private readonly HashSet<VariableReference> parametersOfProcedures = [];

        public List<string> Names { get; } = [];

        public override void Visit(VariableReference node)
        {
            // EXEC names the parameters of the procedure it calls the same way.
            if (node is not null && !parametersOfProcedures.Contains(node))
            {
                Names.Add(node.Name);
            }
        }

        public override void Visit(ExecuteParameter node)
        {
            if (node?.Variable is { } name)
            {
                parametersOfProcedures.Add(name);
            }
        }
    }
}
