using FluentMigrator;

namespace LtiRevisionTool.Migrations;

/// <summary>The members of courses as their platforms list them, and how it stands with each list.</summary>
[Migration(2026112605)]
public sealed class CreateRoster : SchemaMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        Alter.Table("course").AddColumn("memberships_url").AsString(int.MaxValue).Nullable();

        CreateTable("roster")
            .WithReference("course_id", "fk_roster_course", "course")
            .WithColumn("address").AsText().Nullable()
            .WithColumn("differences_url").AsText().Nullable()
            .WithColumn("read_at").AsInstant().Nullable()
            .WithColumn("whole_at").AsInstant().Nullable()
            .WithColumn("full_at").AsInstant().Nullable()
            .WithColumn("is_whole").AsInt32()
            .WithColumn("empty_lists").AsInt32()
            .WithColumn("cause").AsWord().Nullable()
            .WithColumn("tries").AsInt32()
            .WithColumn("failed_at").AsInstant().Nullable()
            .WithColumn("first_failed_at").AsInstant().Nullable()
            .WithColumn("due_at").AsInstant()
            .WithColumn("ask_at").AsInstant()
            .WithColumn("claimed_by").AsIdentifier(Exact).Nullable()
            .WithColumn("claimed_until").AsInstant()
            .WithColumn("read_so_far").AsInt32();
        CreateMainIndex("roster", "course_id");

        CreateTable("roster_member")
            .WithReference("course_id", "fk_roster_member_course", "course")
            .WithColumn("subject").AsIdentifier(Exact)
            .WithColumn("role").AsWord()
            .WithColumn("active").AsInt32()
            .WithColumn("name").AsText().Nullable()
            .WithColumn("given_name").AsText().Nullable()
            .WithColumn("family_name").AsText().Nullable()
            .WithColumn("updated_at").AsInstant();
        CreateMainIndex("roster_member", "course_id", "subject");
        CreateIndex("ix_roster_member_subject", "roster_member", "subject");
    }
}
