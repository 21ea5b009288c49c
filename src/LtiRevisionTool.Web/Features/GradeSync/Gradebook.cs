using System.Globalization;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>The gradebook behind the grade services of the platform that the grade belongs to.</summary>
internal sealed class Gradebook(GradesClient client, IRegistrations registrations) : IGradebook
{
    // A platform that was switched off after the lease: the grade waits, and the lease passes over it from now on.
    private static readonly DeliveryOutcome SwitchedOff = new DeliveryOutcome.TryLater(GradeCause.ToolSwitchedOff);

    public async Task<DeliveryOutcome> SendAsync(LeasedGrade grade, OutgoingScore score, CancellationToken cancellation) =>
        await GrantAsync(grade, cancellation) is { } grant
            ? await client.PostScoreAsync(grant, score.Column, ScoreOf(grade, score), cancellation)
            : SwitchedOff;

    public async Task<ShownGrade> ReadAsync(LeasedGrade grade, string column, CancellationToken cancellation) =>
        await ReadAsync(await GrantAsync(grade, cancellation), grade, column, cancellation);

    public async Task<ShownGrade> LookBeforeFirstAsync(LeasedGrade grade, string column, CancellationToken cancellation)
    {
        var grant = await GrantAsync(grade, cancellation);
        var look = grant?.Registration.Profile.LookBeforeFirst ?? FirstLook.None;
        if (look == FirstLook.None)
        {
            return new ShownGrade.NotKnown();
        }

        var shown = await ReadAsync(grant, grade, column, cancellation);
        return look == FirstLook.GradeAboveZero && shown is ShownGrade.Grade { Share: 0 } ? new ShownGrade.Nothing() : shown;
    }

    public async Task<ShownGrade> LookAfterFirstAsync(LeasedGrade grade, string column, bool columnShows, CancellationToken cancellation)
    {
        var grant = await GrantAsync(grade, cancellation);
        var look = grant?.Registration.Profile.LookAfterFirst ?? LookAfter.None;
        if (look == LookAfter.None || (look == LookAfter.UntilColumnShows && columnShows))
        {
            return new ShownGrade.NotKnown();
        }

        var shown = await ReadAsync(grant, grade, column, cancellation);
        return look == LookAfter.EveryLearner && shown is ShownGrade.Nothing ? new ShownGrade.NotKnown() : shown;
    }

    public async Task<ShownGrade> RescaleAsync(LeasedGrade grade, string column, ShownGrade.Grade shown, CancellationToken cancellation)
    {
        if (await GrantAsync(grade, cancellation) is not { Registration.Profile.ResultMaximumMayBeOld: true } grant)
        {
            return shown;
        }

        return await client.ReadLineItemAsync(grant, column, cancellation) switch
        {
            ServiceResult<LineItem>.Success { Value.ScoreMaximum: > 0 and var maximum } => shown with { Share = Math.Clamp(shown.Points / maximum, 0, 1) },
            ServiceResult<LineItem>.Failed { Outcome: DeliveryOutcome.TryLater later } => new ShownGrade.Unread(later),
            _ => shown,
        };
    }

    private async Task<ShownGrade> ReadAsync(ServiceGrant? grant, LeasedGrade grade, string column, CancellationToken cancellation)
    {
        if (grant is null
            || !grant.Registration.Profile.ResultsShowGradebook
            || !grant.Scopes.Contains(GradeScope.ResultReadOnly))
        {
            return new ShownGrade.NotKnown();
        }

        return await client.ReadResultAsync(grant, column, grade.Subject, cancellation) switch
        {
            ServiceResult<Result?>.Success { Value: null or { ResultScore: null } } => new ShownGrade.Nothing(),
            ServiceResult<Result?>.Success { Value: { ResultScore: { } score, ResultMaximum: > 0 and var maximum } } =>
                new ShownGrade.Grade(Math.Clamp(score / maximum, 0, 1), score),
            ServiceResult<Result?>.Failed { Outcome: DeliveryOutcome.TryLater later } => new ShownGrade.Unread(later),
            _ => new ShownGrade.NotKnown(),
        };
    }

    public async Task<FindColumnResult> FindColumnAsync(LeasedGrade grade, ColumnQuery query, CancellationToken cancellation) =>
        await GrantAsync(grade, cancellation) is { } grant
            ? await client.FindLineItemAsync(grant, grade.LineItemsUrl!, query, cancellation)
            : new FindColumnResult.Failed(SwitchedOff);

    public async Task<ServiceResult<LineItem>> MakeColumnAsync(LeasedGrade grade, LineItem column, CancellationToken cancellation) =>
        await GrantAsync(grade, cancellation) is { } grant
            ? await client.CreateLineItemAsync(grant, grade.LineItemsUrl!, column, cancellation)
            : new ServiceResult<LineItem>.Failed(SwitchedOff);

    private static Score ScoreOf(LeasedGrade grade, OutgoingScore score) => new()
    {
        UserId = grade.Subject,
        ScoreGiven = grade.ScoreGiven,
        ScoreMaximum = grade.ScoreMax,
        Timestamp = score.Timestamp,
        StartedAt = grade.StartedAt,
        SubmittedAt = grade.SubmittedAt,
        Comment = string.Create(CultureInfo.InvariantCulture, $"{grade.ScoreGiven:0.###} of {grade.ScoreMax} marks. Receipt {grade.Receipt}."),
        Occasion = score.Occasion,
        SubmissionUrl = score.ActivityUrl,
    };

    private async Task<ServiceGrant?> GrantAsync(LeasedGrade grade, CancellationToken cancellation) =>
        await registrations.FindAsync(grade.PlatformId, cancellation) is { Enabled: true } registration
            ? new ServiceGrant(registration, grade.DeploymentId, grade.Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            : null;
}
