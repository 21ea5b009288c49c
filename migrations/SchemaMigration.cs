using FluentMigrator;
using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.SqlServer;

namespace LtiRevisionTool.Migrations;

/// <summary>A step of the schema. Steps only go forward and are never edited once they are merged.</summary>
public abstract class SchemaMigration : ForwardOnlyMigration
{
    /// <summary>Identifiers are compared byte for byte: SQLite and PostgreSQL do so by themselves, SQL Server by this collation.</summary>
    protected string? Exact => OnSqlServer ? "Latin1_General_BIN2" : null;

    private bool OnSqlServer
    {
        get
        {
            var applies = false;
            IfDatabase("SqlServer").Delegate(() => applies = true);
            return applies;
        }
    }

    /// <summary>A table with an <c>id</c> of ours for its primary key.</summary>
    protected ICreateTableColumnOptionOrWithColumnSyntax CreateTable(string table) =>
        WithKey(table, Create.Table(table).WithColumn("id").AsId());

    /// <summary>A table whose <c>id</c> is text from elsewhere.</summary>
    protected ICreateTableColumnOptionOrWithColumnSyntax CreateTableWithTextId(string table) =>
        WithKey(table, Create.Table(table).WithColumn("id").AsIdentifier(Exact));

    /// <summary>The index that a table is read by most; on SQL Server its rows lie in this order.</summary>
    protected void CreateMainIndex(string table, params string[] columns) =>
        CreateIndex($"ux_{table}", table, columns).Unique().WithOptions().Clustered();

    /// <summary>An index that lets no two rows be alike.</summary>
    protected void CreateUniqueIndex(string name, string table, params string[] columns) =>
        CreateIndex(name, table, columns).Unique();

    /// <summary>An index.</summary>
    protected ICreateIndexOptionsSyntax CreateIndex(string name, string table, params string[] columns)
    {
        ICreateIndexOnColumnSyntax index = Create.Index(name).OnTable(table);
        foreach (var column in columns)
        {
            index = index.OnColumn(column).Ascending();
        }

        return index.WithOptions();
    }

    // In order of time ids would make good clusters, but the rows are read by their parent.
    private ICreateTableColumnOptionOrWithColumnSyntax WithKey(string table, ICreateTableColumnOptionOrWithColumnSyntax id)
    {
        if (!OnSqlServer)
        {
            return id.PrimaryKey($"pk_{table}");
        }

        Create.PrimaryKey($"pk_{table}").OnTable(table).Column("id").NonClustered();
        return id;
    }
}
