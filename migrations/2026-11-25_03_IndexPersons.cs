using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>Everything that is held about one person is found, and erased, without reading the tables that grow.</summary>
[Migration(2026112503)]
public sealed class IndexPersons : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        CreateIndex("ix_session_person", "session", "person_id");
        CreateIndex("ix_attempt_person", "attempt", "person_id");
        CreateIndex("ix_grade_outbox_person", "grade_outbox", "person_id");
    }
}
