using System.Globalization;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LtiRevisionTool.Data.TSql.Tests;

/// <summary>
/// Builds Microsoft's own model of the schema from the script that the migrations render. The model takes declarations only,
/// so what later statements add to a table is folded into its CREATE TABLE first.
/// </summary>
internal static class TSqlModelBuilder
{
    public static TSqlModel Build(IEnumerable<TSqlStatement> script)
    {
        var tables = new Dictionary<string, CreateTableStatement>();
        var others = new List<TSqlStatement>();
        foreach (var statement in script)
        {
            switch (statement)
            {
                case CreateTableStatement table:
                    tables.Add(NameOf(table.SchemaObjectName), table);
                    break;
                case AlterTableAddTableElementStatement added:
                    var definition = tables[NameOf(added.SchemaObjectName)].Definition;
                    AddAll(definition.ColumnDefinitions, added.Definition.ColumnDefinitions);
                    AddAll(definition.TableConstraints, added.Definition.TableConstraints);
                    break;
                case CreateIndexStatement:
                    others.Add(statement);
                    break;
                case InsertStatement:
                    break;
                default:
                    throw new NotSupportedException($"The model cannot be built from {statement.GetType().Name}.");
            }
        }

        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in tables.Values.Concat(others))
        {
            model.AddObjects(TSqlText.Write(statement));
        }

        return model;
    }

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value.ToLower(CultureInfo.InvariantCulture);

    private static void AddAll<T>(IList<T> to, IList<T> from)
    {
        foreach (var element in from)
        {
            to.Add(element);
        }
    }
}
