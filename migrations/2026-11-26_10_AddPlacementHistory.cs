using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>What a link and its course were copied from, and when a teacher said that the settings of before are not wanted.</summary>
[Migration(2026112610)]
public sealed class AddPlacementHistory : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Alter.Table("placement").AddColumn("link_history").AsString(int.MaxValue).Nullable();
        Alter.Table("placement").AddColumn("course_history").AsString(int.MaxValue).Nullable();
        Alter.Table("placement").AddColumn("copy_left_at").AsInt64().Nullable();
    }
}
