using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>The column that a grade was last sent to: another one has to be told it too.</summary>
[Migration(2026112510)]
public sealed class AddGradeSentTo : SchemaMigration
{
    /// <inheritdoc />
    public override void Up() => Alter.Table("grade_outbox").AddColumn("sent_to").AsString(int.MaxValue).Nullable();
}
