using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>The activities of a course are found without reading those of the whole school.</summary>
[Migration(2026112611)]
public sealed class IndexPlacementsOfCourse : SchemaMigration
{
    /// <inheritdoc />
    public override void Up() => CreateIndex("ix_placement_course", "placement", "course_id");
}
