using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Platforms, their deployments, and the keys the tool shows them.</summary>
[Migration(2026112401)]
public sealed class CreatePlatform : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("platform")
            .WithColumn("name").AsText()
            .WithColumn("issuer").AsIdentifier(Exact)
            .WithColumn("client_id").AsIdentifier(Exact)
            .WithColumn("authorization_endpoint").AsText()
            .WithColumn("token_endpoint").AsText()
            .WithColumn("jwks_uri").AsText()
            .WithColumn("token_audience").AsText().Nullable()
            .WithColumn("family").AsWord()
            .WithColumn("accept_new_deployments").AsInt32()
            .WithColumn("signing_algorithms").AsText()
            .WithColumn("names").AsWord()
            .WithColumn("state").AsWord()
            .WithColumn("lease_turn").AsInt64()
            .WithColumn("paused_until").AsInstant()
            .WithColumn("created_at").AsInstant()
            .WithColumn("updated_at").AsInstant();
        CreateUniqueIndex("ux_platform", "platform", "issuer", "client_id");

        CreateTable("deployment")
            .WithReference("platform_id", "fk_deployment_platform", "platform")
            .WithColumn("deployment_id").AsIdentifier(Exact)
            .WithColumn("state").AsWord()
            .WithColumn("created_at").AsInstant();
        CreateMainIndex("deployment", "platform_id", "deployment_id");

        CreateTableWithTextId("tool_key")
            .WithColumn("number").AsInt32()
            .WithColumn("public_jwk").AsText()
            .WithColumn("sealed_private").AsText()
            .WithColumn("state").AsWord()
            .WithColumn("created_at").AsInstant();
        CreateMainIndex("tool_key", "number");

        CreateTable("key_ring")
            .WithColumn("name").AsText()
            .WithColumn("xml").AsText()
            .WithColumn("created_at").AsInstant();
    }
}
