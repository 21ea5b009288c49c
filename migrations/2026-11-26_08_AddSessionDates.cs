using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>The dates that a platform keeps for each learner, as a launch brought them: with them they count, not those of the link.</summary>
[Migration(2026112608)]
public sealed class AddSessionDates : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Alter.Table("session").AddColumn("own_dates").AsInt32().Nullable();
        Alter.Table("session").AddColumn("opens_at").AsInt64().Nullable();
        Alter.Table("session").AddColumn("due_at").AsInt64().Nullable();
        Alter.Table("session").AddColumn("closes_at").AsInt64().Nullable();
    }
}
