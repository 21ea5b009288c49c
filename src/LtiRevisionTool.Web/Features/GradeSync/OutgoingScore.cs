using LtiAdvantage.Grades;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>One sending of a grade.</summary>
/// <param name="Column">The address of the column.</param>
/// <param name="Timestamp">A whole second that is on disk already.</param>
/// <param name="Occasion">Why it is sent.</param>
/// <param name="ActivityUrl">A page of the tool that shows the activity, for platforms that keep one with a submission.</param>
internal sealed record OutgoingScore(string Column, DateTimeOffset Timestamp, ScoreOccasion Occasion, string? ActivityUrl);
