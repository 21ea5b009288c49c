using System.Globalization;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Refused grades by platform and cause, by receipts and without names; one or all of a cause are sent again.</summary>
internal sealed class GradesModel(StuckDesk desk) : AdminPage
{
    private const string ForTeachers = "These grades are for a teacher to decide: the gradebook shows something else than our mark.";

    public IReadOnlyList<StuckGroup> Groups { get; private set; } = [];

    public Choice? Shown { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string Caption { get; private set; } = "";

    public string? Done { get; private set; }

    public bool MayResume => StuckDesk.MayResume(Shown?.Cause);

    internal sealed record Choice(Guid Platform, string? Cause);

    internal sealed record Line(Guid Id, int Version, string Receipt, string Course, string Activity, string Marks, string At);

    public async Task OnGetAsync(Guid? platform, string? cause, string? done, CancellationToken cancellation)
    {
        Groups = await desk.GroupsAsync(cancellation);
        Done = Words(done);
        if (platform is { } id)
        {
            Shown = new Choice(id, string.IsNullOrEmpty(cause) ? null : cause);
            Lines = [.. (await desk.ListAsync(id, Shown.Cause, cancellation)).Select(LineOf)];
            var group = Groups.FirstOrDefault(group => group.PlatformId == id && group.Cause == Shown.Cause);
            Caption = group is null ? ""
                : group.Grades > Lines.Count ? $"{group.Platform}: the first {Lines.Count} of {group.Count}. {group.What}"
                : $"{group.Platform}: {group.Count}. {group.What}";
        }
    }

    public async Task<ActionResult> OnPostOneAsync(Guid? grade, int? version, Guid? platform, string? cause, CancellationToken cancellation)
    {
        if (grade is not { } id || version is not { } seen || platform is not { } of)
        {
            return NotComplete(AdminNavigation.Grades);
        }

        var here = AdminNavigation.StuckOf(of, string.IsNullOrEmpty(cause) ? null : cause);
        return await desk.OneAsync(id, seen, Actor, cancellation) is { } outcome
            ? Answer(outcome, here, "1", "This grade is no longer stuck, or its marks have changed.", AdminNavigation.Grades)
            : Changed(ForTeachers, here);
    }

    public async Task<ActionResult> OnPostAllAsync(Guid? platform, string? cause, CancellationToken cancellation)
    {
        if (platform is not { } id)
        {
            return NotComplete(AdminNavigation.Grades);
        }

        return await desk.AllAsync(id, string.IsNullOrEmpty(cause) ? null : cause, Actor, cancellation) switch
        {
            null => Changed(ForTeachers, AdminNavigation.Grades),
            0 => Changed("None of these grades is stuck any more.", AdminNavigation.Grades),
            var resumed => DoneAt(AdminNavigation.Grades, resumed.Value.ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static string? Words(string? done) =>
        int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? $"{MarkWords.Count(count, "grade")} to be sent again, from now on. What is refused anew comes back to this page."
            : null;

    private static Line LineOf(GradeListRow row) => new(
        row.Id, row.Version, row.Receipt, row.CourseTitle ?? "", row.PlacementTitle ?? "",
        $"{MarkWords.Figure(row.ScoreGiven)} of {MarkWords.Figure(row.ScoreMax)}", AdminTimes.Of(row.UpdatedAt));
}
