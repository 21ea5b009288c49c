using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>When the gradebook column of a link was last found to be gone, so that one is not made over and over.</summary>
[Migration(2026112508)]
public sealed class AddColumnLoss : SchemaMigration
{
    /// <inheritdoc />
    public override void Up() => Alter.Table("placement").AddColumn("line_item_lost_at").AsInt64().Nullable();
}
