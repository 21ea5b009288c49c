using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Logins, and what a launch leaves: course, placement, person, session.</summary>
[Migration(2026112402)]
public sealed class CreateLaunch : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTableWithTextId("login_state")
            .WithReference("platform_id", "fk_login_state_platform", "platform")
            .WithColumn("nonce_hash").AsIdentifier(Exact)
            .WithColumn("binding_hash").AsIdentifier(Exact)
            .WithColumn("target_link_uri").AsText()
            .WithColumn("deployment_hint").AsText().Nullable()
            .WithColumn("created_at").AsInstant()
            .WithColumn("expires_at").AsInstant()
            .WithColumn("consumed_at").AsInstant().Nullable();
        CreateIndex("ix_login_state_expiry", "login_state", "expires_at");

        CreateTable("course")
            .WithReference("deployment_id", "fk_course_deployment", "deployment")
            .WithColumn("context_id").AsIdentifier(Exact)
            .WithColumn("label").AsText().Nullable()
            .WithColumn("title").AsText().Nullable()
            .WithColumn("created_at").AsInstant();
        CreateMainIndex("course", "deployment_id", "context_id");

        CreateTable("placement")
            .WithReference("deployment_id", "fk_placement_deployment", "deployment")
            .WithReference("course_id", "fk_placement_course", "course").Nullable()
            .WithColumn("resource_link_id").AsIdentifier(Exact)
            .WithColumn("title").AsText().Nullable()
            .WithColumn("link_settings").AsText()
            .WithColumn("graded").AsInt32()
            .WithColumn("own_settings").AsText().Nullable()
            .WithColumn("line_item_url").AsText().Nullable()
            .WithColumn("line_items_url").AsText().Nullable()
            .WithColumn("scopes").AsText().Nullable()
            .WithColumn("line_item_claimed_at").AsInstant().Nullable()
            .WithColumn("created_at").AsInstant()
            .WithColumn("updated_at").AsInstant();
        CreateMainIndex("placement", "deployment_id", "resource_link_id");

        CreateTable("person")
            .WithReference("deployment_id", "fk_person_deployment", "deployment")
            .WithColumn("subject").AsIdentifier(Exact)
            .WithColumn("name").AsText().Nullable()
            .WithColumn("given_name").AsText().Nullable()
            .WithColumn("family_name").AsText().Nullable()
            .WithColumn("created_at").AsInstant()
            .WithColumn("last_used_at").AsInstant();
        CreateMainIndex("person", "deployment_id", "subject");

        CreateTable("session")
            .WithColumn("secret_hash").AsIdentifier(Exact)
            .WithColumn("form_key").AsText()
            .WithReference("person_id", "fk_session_person", "person")
            .WithReference("placement_id", "fk_session_placement", "placement")
            .WithColumn("role").AsWord()
            .WithColumn("test_user").AsInt32()
            .WithColumn("locale").AsText().Nullable()
            .WithColumn("return_url").AsText().Nullable()
            .WithColumn("created_at").AsInstant()
            .WithColumn("last_used_at").AsInstant()
            .WithColumn("expires_at").AsInstant();
        CreateMainIndex("session", "placement_id", "person_id", "id");
        CreateUniqueIndex("ux_session_secret", "session", "secret_hash");
    }
}
