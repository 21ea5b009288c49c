using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>
/// One-time codes that carry a session where no cookie follows. No reference to the session: a code outlives nothing, and deleting a
/// session must not wait for it.
/// </summary>
[Migration(2026112502)]
public sealed class CreateArrival : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTableWithTextId("arrival")
            .WithColumn("session_id").AsId()
            .WithColumn("address").AsText()
            .WithColumn("expires_at").AsInstant();
        CreateIndex("ix_arrival_expiry", "arrival", "expires_at");
    }
}
