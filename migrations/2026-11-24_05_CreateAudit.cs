using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>What people with power did.</summary>
[Migration(2026112405)]
public sealed class CreateAudit : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("audit")
            .WithColumn("at").AsInstant()
            .WithColumn("actor").AsText()
            .WithColumn("action").AsWord()
            .WithColumn("subject").AsText()
            .WithColumn("detail").AsText().Nullable();
        CreateMainIndex("audit", "at", "id");
    }
}
