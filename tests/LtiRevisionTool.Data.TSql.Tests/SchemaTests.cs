using LtiRevisionTool.Data.Schema;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace LtiRevisionTool.Data.TSql.Tests;

public sealed class SchemaTests
{
    private static readonly IReadOnlyList<TSqlStatement> Script = TSqlText.Parse(SchemaMigrator.Script(DatabaseEngine.SqlServer));

    [Fact]
    public void Rows_do_not_lie_in_the_order_of_their_ids()
    {
        var keys = Script.OfType<AlterTableAddTableElementStatement>()
            .SelectMany(statement => statement.Definition.TableConstraints)
            .OfType<UniqueConstraintDefinition>()
            .Where(constraint => constraint.IsPrimaryKey)
            .ToList();

        Assert.Equal(Script.OfType<CreateTableStatement>().Count() - 1, keys.Count);
        Assert.All(keys, key => Assert.False(key.Clustered));
    }

    [Fact]
    public void Identifiers_from_elsewhere_are_compared_byte_for_byte()
    {
        string[] given = ["issuer", "client_id", "deployment_id", "subject", "context_id", "resource_link_id", "secret_hash", "nonce_hash"];
        var columns = Script.OfType<CreateTableStatement>()
            .SelectMany(table => table.Definition.ColumnDefinitions)
            .Where(column => given.Contains(column.ColumnIdentifier.Value))
            .Where(column => column.DataType is SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.NVarChar, Parameters: [IntegerLiteral] })
            .ToList();

        Assert.Equal(given.Order(), columns.Select(column => column.ColumnIdentifier.Value).Distinct().Order());
        Assert.All(columns, column => Assert.Equal("Latin1_General_BIN2", column.Collation?.Value));
    }
}
