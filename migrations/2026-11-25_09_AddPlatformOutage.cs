using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Since when a platform fails, and when a launch last suggested that it works again.</summary>
[Migration(2026112509)]
public sealed class AddPlatformOutage : SchemaMigration
{
    /// <inheritdoc />
    public override void Up() => Alter.Table("platform")
        .AddColumn("failing_since").AsInt64().Nullable()
        .AddColumn("roused_at").AsInt64().Nullable();
}
