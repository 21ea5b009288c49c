using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>What gradebooks should say, how far that has come, and everything that happened on the way.</summary>
[Migration(2026112404)]
public sealed class CreateGrade : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateTable("grade_outbox")
            .WithReference("platform_id", "fk_grade_outbox_platform", "platform")
            .WithReference("placement_id", "fk_grade_outbox_placement", "placement")
            .WithReference("person_id", "fk_grade_outbox_person", "person")
            .WithColumn("version").AsInt32()
            .WithColumn("score_given").AsInt32()
            .WithColumn("score_max").AsInt32()
            .WithColumn("state").AsWord()
            .WithColumn("tries").AsInt32()
            .WithColumn("first_failed_at").AsInstant().Nullable()
            .WithColumn("next_try_at").AsInstant()
            .WithColumn("lease_owner").AsIdentifier(Exact).Nullable()
            .WithColumn("lease_until").AsInstant().Nullable()
            .WithColumn("sending_version").AsInt32().Nullable()
            .WithColumn("sending_timestamp").AsInstant().Nullable()
            .WithColumn("last_timestamp").AsInstant().Nullable()
            .WithColumn("sent_version").AsInt32().Nullable()
            .WithColumn("sent_at").AsInstant().Nullable()
            .WithColumn("cause").AsText().Nullable()
            .WithColumn("receipt").AsWord()
            .WithColumn("started_at").AsInstant().Nullable()
            .WithColumn("submitted_at").AsInstant().Nullable()
            .WithColumn("created_at").AsInstant()
            .WithColumn("updated_at").AsInstant();
        CreateMainIndex("grade_outbox", "placement_id", "person_id");
        CreateIndex("ix_grade_outbox_due", "grade_outbox", "platform_id", "state", "next_try_at");
        CreateIndex("ix_grade_outbox_lease", "grade_outbox", "platform_id", "lease_until");
        CreateUniqueIndex("ux_grade_outbox_receipt", "grade_outbox", "receipt");

        CreateTable("grade_ledger")
            .WithReference("grade_id", "fk_grade_ledger_grade", "grade_outbox")
            .WithColumn("line").AsInt32()
            .WithColumn("version").AsInt32()
            .WithColumn("at").AsInstant()
            .WithColumn("event").AsWord()
            .WithColumn("cause").AsText().Nullable()
            .WithColumn("status").AsInt32().Nullable()
            .WithColumn("score_given").AsInt32()
            .WithColumn("score_max").AsInt32()
            .WithColumn("timestamp_sent").AsInstant().Nullable();
        CreateMainIndex("grade_ledger", "grade_id", "line");
    }
}
