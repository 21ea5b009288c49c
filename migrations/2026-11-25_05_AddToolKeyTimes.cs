using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>When a key of the tool signs and how long it is published; and keys that belong to one platform.</summary>
[Migration(2026112505)]
public sealed class AddToolKeyTimes : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Alter.Table("tool_key").AddColumn("platform_id").AsAnsiString(36).Nullable();
        Alter.Table("tool_key").AddColumn("signs_from").AsInt64().Nullable();
        Alter.Table("tool_key").AddColumn("published_until").AsInt64().Nullable();
    }
}
