using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Admin.Pages;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Refused grades of one platform and one cause, in words.</summary>
internal sealed record StuckGroup
{
    public required Guid PlatformId { get; init; }

    public required string Platform { get; init; }

    public required string? Cause { get; init; }

    public required int Grades { get; init; }

    /// <summary>What happened.</summary>
    public required string What { get; init; }

    /// <summary>The likely reason; empty where the words for it speak to a teacher.</summary>
    public required string Why { get; init; }

    public required string Since { get; init; }

    /// <summary>False where only their teachers can say that ours are to be sent.</summary>
    public required bool MayResume { get; init; }

    /// <summary>"1 grade", "12 grades".</summary>
    public string Count => MarkWords.Count(Grades, "grade");

    public string Address => AdminNavigation.StuckOf(PlatformId, Cause);

    public static StuckGroup Of(StuckCount row)
    {
        var (words, mayResume) = (GradeCauseWords.For(row.Cause, row.PlatformFamily), StuckDesk.MayResume(row.Cause));
        return new StuckGroup
        {
            PlatformId = row.PlatformId,
            Platform = row.PlatformName,
            Cause = row.Cause,
            Grades = row.Grades,
            What = words.What,
            Why = mayResume ? words.Why : "",
            Since = AdminTimes.Of(row.Since),
            MayResume = mayResume,
        };
    }
}
