using System.Text.Json;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Privacy;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Everything that is held about a person, in the shape in which it is handed over.</summary>
internal static class HeldDataJson
{
    public static HeldPersonJson Of(HeldData held)
    {
        var answers = held.Answers.ToLookup(answer => answer.AttemptId);
        var history = held.Ledger.ToLookup(line => line.GradeId);
        var person = held.Person;
        return new HeldPersonJson(
            person.PlatformName, person.Issuer, person.DeploymentId, person.Subject, person.Name, person.GivenName, person.FamilyName,
            person.CreatedAt, person.LastUsedAt,
            [.. held.Sessions.Select(Visit)],
            [.. held.Attempts.Select(attempt => Attempt(attempt, answers[attempt.Id]))],
            [.. held.Grades.Select(grade => Grade(grade, history[grade.Id]))],
            [.. held.Memberships.Select(Membership)],
            [.. held.Audit.Select(line => new HeldAuditJson(line.At, line.Action, line.Detail))]);
    }

    /// <summary>Somebody who has never come: only that courses list them.</summary>
    /// <param name="rows">Of one deployment, one or more.</param>
    public static HeldPersonJson Of(IReadOnlyList<HeldMembershipRow> rows) => new(
        rows[0].PlatformName, rows[0].Issuer, rows[0].DeploymentId, rows[0].Subject, null, null, null, null, null, [], [], [], [.. rows.Select(Membership)], []);

    private static HeldVisitJson Visit(HeldSessionRow row) => new(
        row.Course, row.Activity, Word(row.Role), row.TestUser, row.Locale, row.ReturnUrl, row.CreatedAt, row.LastUsedAt, row.ExpiresAt);

    private static HeldAttemptJson Attempt(HeldAttemptRow row, IEnumerable<AnswerRow> answers) => new(
        row.Course, row.Activity, row.Checkpoint, row.Number, Word(row.State), row.Marks, row.MaxMarks, row.StartedAt, row.FinishedAt,
        [.. answers.Select(answer => new HeldAnswerJson(
            answer.ItemId, Parse(answer.Response), answer.Marks, answer.MaxMarks, answer.Verdict, answer.AnsweredAt, answer.Misconceptions,
            answer is { Appeal: { } appeal, AppealedAt: { } asked } ? new HeldAppealJson(Word(appeal), asked, answer.AppealDecidedAt) : null))]);

    private static HeldGradeJson Grade(HeldGradeRow row, IEnumerable<LedgerRow> history) => new(
        row.Course, row.Activity, row.Receipt, Word(row.State), row.ScoreGiven, row.ScoreMax, row.Cause, row.SentAt, row.CreatedAt, row.UpdatedAt,
        [.. history.Select(line => new HeldLedgerJson(
            line.At, line.Event, line.Cause, line.Status, line.ScoreGiven, line.ScoreMax, line.TimestampSent))]);

    private static HeldMembershipJson Membership(HeldMembershipRow row) => new(
        row.Course, Word(row.Role), row.Active, row.Name, row.GivenName, row.FamilyName, row.UpdatedAt);

    private static string Word(Enum word) => word.ToString().ToLowerInvariant();

    private static JsonElement Parse(string response)
    {
        using var document = JsonDocument.Parse(response);
        return document.RootElement.Clone();
    }
}
