using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Links by which a platform registers itself, once each.</summary>
[Migration(2026112604)]
public sealed class CreateInvitation : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("invitation")
            .WithColumn("secret_hash").AsIdentifier(Exact)
            .WithColumn("name").AsText()
            .WithColumn("created_at").AsInstant()
            .WithColumn("expires_at").AsInstant()
            .WithColumn("held_until").AsInstant()
            .WithColumn("used_at").AsInstant().Nullable()
            .WithColumn("platform_id").AsId().Nullable().ForeignKey("fk_invitation_platform", "platform", "id");
        CreateMainIndex("invitation", "secret_hash");
    }
}
