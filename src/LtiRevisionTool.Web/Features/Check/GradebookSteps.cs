using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>
/// Makes a column of its own, writes one grade into it, reads that back and takes the column away. No other column is touched, and
/// what was made is taken away whatever happens in between.
/// </summary>
internal sealed class GradebookSteps(OutboundHttp outbound, TimeProvider time)
{
    /// <param name="people">For whom a grade may be written, the best first.</param>
    public async Task TryAsync(CheckRun run, IReadOnlyList<string> people)
    {
        var client = new GradesClient(outbound.Client, run.Tokens, time);
        var scopes = (run.Launch?.Scopes ?? run.Placement?.Scopes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var grant = new ServiceGrant(run.Registration, run.Deployment, scopes);
        var column = await MakeAsync(run, client, grant);
        if (column is null)
        {
            run.Cannot(CheckPart.Score, "Not tried", "SCORE-AFTER-COLUMN");
            run.Cannot(CheckPart.ReadBack, "Not tried", "READ-BACK-AFTER-SCORE");
            run.Cannot(CheckPart.CleanUp, "Nothing to clean up", "CLEAN-UP-NOTHING");
            return;
        }

        var subject = await SendAsync(run, client, grant, column, people);
        if (subject is null)
        {
            run.Cannot(CheckPart.ReadBack, "Not tried", "READ-BACK-AFTER-SCORE");
        }
        else
        {
            await ReadBackAsync(run, client, grant, column, subject);
        }

        await CleanUpAsync(run, client, grant, column);
    }

    /// <summary>The address of the test column; null when there is none.</summary>
    private static async Task<string?> MakeAsync(CheckRun run, GradesClient client, ServiceGrant grant)
    {
        if ((run.Launch?.LineItemsUrl ?? run.Placement?.LineItemsUrl) is not { } list)
        {
            run.Fail(CheckPart.Column, "COLUMN-NOT-OFFERED");
            return null;
        }

        if (run.LeavesGradebook)
        {
            run.Cannot(CheckPart.Column, "Left alone", "COLUMN-LEFT-ALONE");
            return null;
        }

        if (!grant.Scopes.Contains(GradeScope.LineItem) || !run.Granted.Contains(GradeScope.LineItem))
        {
            run.Cannot(CheckPart.Column, "Not possible here", "COLUMN-NO-LEAVE");
            return null;
        }

        if (run.IsOver)
        {
            run.Cannot(CheckPart.Column, "Not tried", "TIME-OVER");
            return null;
        }

        var found = await FindAsync(run, client, grant, list);
        if (found is FindColumnResult.Failed { Outcome: var unread })
        {
            run.Fail(CheckPart.Column, OutcomeCode.Of("COLUMN", unread), CheckFacts.Address(list));
            return null;
        }

        if (found is FindColumnResult.Found { Column.Id: { } left })
        {
            run.Pass(CheckPart.Column, "Found, left by an earlier check");
            return left;
        }

        var made = await run.TryAsync(cancellation => client.CreateLineItemAsync(grant, list, TestColumn.Column, cancellation))
            ?? new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Unknown(GradeCause.Timeout));
        if (made is ServiceResult<LineItem>.Success { Value.Id: { } id })
        {
            run.Pass(CheckPart.Column, "Made");
            return id;
        }

        // The answer may be lost and the column there.
        var outcome = ((ServiceResult<LineItem>.Failed)made).Outcome;
        if (outcome is DeliveryOutcome.Unknown && await FindAsync(run, client, grant, list) is FindColumnResult.Found { Column.Id: { } late })
        {
            run.Pass(CheckPart.Column, "Made, though the answer was lost");
            return late;
        }

        run.Fail(CheckPart.Column, OutcomeCode.Of("COLUMN", outcome), CheckFacts.Address(list));
        return null;
    }

    private static async Task<FindColumnResult> FindAsync(CheckRun run, GradesClient client, ServiceGrant grant, string list) =>
        await run.TryAsync(cancellation => client.FindLineItemAsync(grant, list, TestColumn.Query, cancellation))
        ?? new FindColumnResult.Failed(new DeliveryOutcome.TryLater(GradeCause.Timeout));

    /// <summary>For whom the grade was written; null when it was not.</summary>
    private async Task<string?> SendAsync(CheckRun run, GradesClient client, ServiceGrant grant, string column, IReadOnlyList<string> people)
    {
        if (!grant.Scopes.Contains(GradeScope.Score) || !run.Granted.Contains(GradeScope.Score))
        {
            run.Cannot(CheckPart.Score, "Not possible here", "SCORE-NO-LEAVE");
            return null;
        }

        if (people.Count == 0)
        {
            run.Cannot(CheckPart.Score, "Nobody to write it for", "SCORE-NOBODY");
            return null;
        }

        foreach (var subject in people)
        {
            if (run.IsOver)
            {
                run.Cannot(CheckPart.Score, "Not tried", "TIME-OVER");
                return null;
            }

            var outcome = await run.TryAsync(cancellation => client.PostScoreAsync(grant, column, TestColumn.ScoreFor(subject, time.GetUtcNow()), cancellation))
                ?? new DeliveryOutcome.Unknown(GradeCause.Timeout);
            switch (outcome)
            {
                case DeliveryOutcome.Accepted:
                    run.Pass(CheckPart.Score, "Taken: 7 of 10");
                    return subject;
                case DeliveryOutcome.Refused { Cause: GradeCause.NotGradable }:
                    continue;
                default:
                    run.Fail(CheckPart.Score, OutcomeCode.Of("SCORE", outcome), CheckFacts.Address(column));
                    return null;
            }
        }

        run.Fail(CheckPart.Score, run.Registration.Profile.Family == PlatformProfile.Canvas.Family ? "SCORE-COURSE-UNPUBLISHED" : "SCORE-NOT-GRADABLE");
        return null;
    }

    private static async Task ReadBackAsync(CheckRun run, GradesClient client, ServiceGrant grant, string column, string subject)
    {
        if (!grant.Scopes.Contains(GradeScope.ResultReadOnly) || !run.Granted.Contains(GradeScope.ResultReadOnly))
        {
            run.Cannot(CheckPart.ReadBack, "Not possible here", "READ-BACK-NO-LEAVE");
            return;
        }

        if (run.IsOver)
        {
            run.Cannot(CheckPart.ReadBack, "Not tried", "TIME-OVER");
            return;
        }

        switch (await run.TryAsync(cancellation => client.ReadResultAsync(grant, column, subject, cancellation)))
        {
            case ServiceResult<Result?>.Success { Value: { ResultScore: { } shown } result }:
                var maximum = result.ResultMaximum ?? TestColumn.Maximum;
                if (shown * TestColumn.Maximum == TestColumn.Given * maximum)
                {
                    run.Pass(CheckPart.ReadBack, "The gradebook shows 7 of 10");
                }
                else
                {
                    run.Fail(CheckPart.ReadBack, "READ-BACK-OTHER", $"{MarkWords.Figure(shown)} of {MarkWords.Figure(maximum)}");
                }

                break;
            case ServiceResult<Result?>.Success:
                run.Fail(CheckPart.ReadBack, "READ-BACK-NOTHING");
                break;
            case ServiceResult<Result?>.Failed { Outcome: var outcome }:
                run.Fail(CheckPart.ReadBack, OutcomeCode.Of("READ-BACK", outcome), CheckFacts.Address(column));
                break;
            default:
                run.Fail(CheckPart.ReadBack, "READ-BACK-TIMEOUT");
                break;
        }
    }

    private static async Task CleanUpAsync(CheckRun run, GradesClient client, ServiceGrant grant, string column)
    {
        var outcome = await run.TryAtLastAsync(cancellation => client.DeleteLineItemAsync(grant, column, [column], cancellation))
            ?? new DeliveryOutcome.Unknown(GradeCause.Timeout);
        if (outcome is DeliveryOutcome.Accepted or DeliveryOutcome.Refused { Cause: GradeCause.ColumnGone })
        {
            run.Pass(CheckPart.CleanUp, "The test column is gone");
        }
        else
        {
            run.Fail(CheckPart.CleanUp, OutcomeCode.Of("CLEAN-UP", outcome), CheckFacts.Address(column));
        }
    }
}
