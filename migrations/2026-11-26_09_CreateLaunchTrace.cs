using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>What the newest launch of each kind brought in each course: services and roles, nobody's name.</summary>
[Migration(2026112609)]
public sealed class CreateLaunchTrace : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("launch_trace")
            .WithReference("deployment_id", "fk_launch_trace_deployment", "deployment")
            .WithColumn("context_id").AsIdentifier(Exact)
            .WithColumn("message_type").AsWord()
            .WithColumn("seen_at").AsInstant()
            .WithColumn("role").AsWord()
            .WithColumn("age_ms").AsInt64().Nullable()
            .WithColumn("line_item_url").AsText().Nullable()
            .WithColumn("line_items_url").AsText().Nullable()
            .WithColumn("scopes").AsText().Nullable()
            .WithColumn("memberships_url").AsText().Nullable();
        CreateMainIndex("launch_trace", "deployment_id", "context_id", "message_type");
    }
}
