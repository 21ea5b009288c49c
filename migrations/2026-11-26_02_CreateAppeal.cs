using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Typed answers that their pupils think should count, and what the teacher said.</summary>
[Migration(2026112602)]
public sealed class CreateAppeal : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("appeal")
            .WithReference("placement_id", "fk_appeal_placement", "placement")
            .WithReference("person_id", "fk_appeal_person", "person")
            .WithReference("answer_id", "fk_appeal_answer", "answer")
            .WithColumn("item_id").AsIdentifier(Exact)
            .WithColumn("typed_as").AsIdentifier(Exact)
            .WithColumn("state").AsWord()
            .WithColumn("asked_at").AsInstant()
            .WithColumn("decided_at").AsInstant().Nullable()
            .WithColumn("decided_by").AsId().Nullable();
        CreateMainIndex("appeal", "placement_id", "person_id", "answer_id");
        CreateUniqueIndex("ux_appeal_answer", "appeal", "answer_id");
        CreateIndex("ix_appeal_state", "appeal", "placement_id", "state");
        CreateIndex("ix_appeal_person", "appeal", "person_id");
    }
}
