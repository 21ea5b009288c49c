using FluentMigrator.Builders.Create.Table;

namespace LtiRevisionTool.Migrations;

/// <summary>The few types that columns have; the same kind of thing is stored the same way everywhere.</summary>
internal static class ColumnTypes
{
    /// <summary>A UUID as 36 characters of lower-case text: it compares and sorts alike on every engine.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsId(this ICreateTableColumnAsTypeSyntax column) => column.AsAnsiString(36);

    /// <summary>Unix milliseconds, UTC.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsInstant(this ICreateTableColumnAsTypeSyntax column) => column.AsInt64();

    /// <summary>An identifier that somebody else gave, or a hash: at most 255 characters, compared byte for byte.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsIdentifier(this ICreateTableColumnAsTypeSyntax column, string? exact) =>
        exact is null ? column.AsString(255) : column.AsString(255, exact);

    /// <summary>A state or another word of ours.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsWord(this ICreateTableColumnAsTypeSyntax column) => column.AsString(64);

    /// <summary>Text of any length, never compared.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsText(this ICreateTableColumnAsTypeSyntax column) => column.AsString(int.MaxValue);

    /// <summary>A reference to a row of another table.</summary>
    public static ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax WithReference(
        this ICreateTableWithColumnSyntax table, string column, string key, string to) =>
        table.WithColumn(column).AsId().ForeignKey(key, to, "id");
}
