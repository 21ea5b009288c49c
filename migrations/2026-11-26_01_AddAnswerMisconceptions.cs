using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>The wrong ideas that an answer showed when it was marked: later content may see it in another light.</summary>
[Migration(2026112601)]
public sealed class AddAnswerMisconceptions : SchemaMigration
{
    /// <inheritdoc />
    public override void Up() => Alter.Table("answer").AddColumn("misconceptions").AsString(int.MaxValue).Nullable();
}
