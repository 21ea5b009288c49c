using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Visits of teachers who choose content for a course, each with the request that it answers.</summary>
[Migration(2026112606)]
public sealed class CreatePicker : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("picker")
            .WithColumn("secret_hash").AsIdentifier(Exact)
            .WithColumn("form_key").AsText()
            .WithReference("person_id", "fk_picker_person", "person")
            .WithReference("course_id", "fk_picker_course", "course").Nullable()
            .WithColumn("request").AsText()
            .WithColumn("draft").AsText().Nullable()
            .WithColumn("locale").AsText().Nullable()
            .WithColumn("return_url").AsText().Nullable()
            .WithColumn("created_at").AsInstant()
            .WithColumn("last_used_at").AsInstant()
            .WithColumn("expires_at").AsInstant();
        CreateMainIndex("picker", "person_id", "id");
        CreateUniqueIndex("ux_picker_secret", "picker", "secret_hash");
        CreateIndex("ix_picker_expiry", "picker", "expires_at");
    }
}
