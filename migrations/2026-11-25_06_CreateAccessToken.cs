using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Access tokens of platforms, sealed, for all nodes.</summary>
[Migration(2026112506)]
public sealed class CreateAccessToken : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTableWithTextId("access_token")
            .WithColumn("token_id").AsId()
            .WithColumn("key_id").AsIdentifier(Exact)
            .WithColumn("sealed_token").AsText()
            .WithColumn("scopes").AsText()
            .WithColumn("expires_at").AsInstant();
        CreateIndex("ix_access_token", "access_token", "token_id");
    }
}
