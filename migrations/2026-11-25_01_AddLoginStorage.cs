using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>A login may be bound to the platform's storage; its launch waits, sealed, until the storage has been asked.</summary>
[Migration(2026112501)]
public sealed class AddLoginStorage : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Alter.Table("login_state")
            .AddColumn("storage_frame").AsString(255).Nullable()
            .AddColumn("storage_hash").AsString(255).Nullable()
            .AddColumn("held_launch").AsString(int.MaxValue).Nullable();
    }
}
