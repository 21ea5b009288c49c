using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Attempts and their answers.</summary>
[Migration(2026112403)]
public sealed class CreateAttempt : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("attempt")
            .WithReference("placement_id", "fk_attempt_placement", "placement")
            .WithReference("person_id", "fk_attempt_person", "person")
            .WithColumn("checkpoint_number").AsInt32()
            .WithColumn("number").AsInt32()
            .WithColumn("seed").AsInt64()
            .WithColumn("items").AsText()
            .WithColumn("item_count").AsInt32()
            .WithColumn("state").AsWord()
            .WithColumn("marks").AsInt32()
            .WithColumn("max_marks").AsInt32()
            .WithColumn("started_at").AsInstant()
            .WithColumn("finished_at").AsInstant().Nullable();
        CreateMainIndex("attempt", "placement_id", "person_id", "checkpoint_number", "number");

        CreateTable("answer")
            .WithReference("attempt_id", "fk_answer_attempt", "attempt")
            .WithColumn("item_id").AsIdentifier(Exact)
            .WithColumn("response").AsText()
            .WithColumn("marks").AsInt32()
            .WithColumn("max_marks").AsInt32()
            .WithColumn("verdict").AsText()
            .WithColumn("answered_at").AsInstant();
        CreateMainIndex("answer", "attempt_id", "item_id");
    }
}
