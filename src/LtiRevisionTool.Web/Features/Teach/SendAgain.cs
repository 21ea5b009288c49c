using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A teacher's word that grades are to be sent again. Only grades of the teacher's own activity are reached.</summary>
internal sealed class SendAgain(GradeOutboxStore grades, AuditStore audit, GradeSignal signal, TimeProvider time)
{
    public const string Action = "grade.sent_again";

    /// <summary>Sends the grade of one student again.</summary>
    /// <returns>Its receipt; null when the activity has no grade of that person.</returns>
    public async Task<string?> OneAsync(Visit visit, Guid person, CancellationToken cancellation)
    {
        var receipt = await RetryAsync(visit, person, cancellation);
        signal.Wake();
        return receipt;
    }

    /// <summary>Sends again all grades of the activity that are in this state for this cause.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AllAsync(Visit visit, OutboxState state, string? cause, CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var grade in await grades.ListForPlacementAsync(visit.Placement, cancellation))
        {
            if (grade.State == state && grade.Cause == cause && await RetryAsync(visit, grade.PersonId, cancellation) is not null)
            {
                sent++;
            }
        }

        signal.Wake();
        return sent;
    }

    private async Task<string?> RetryAsync(Visit visit, Guid person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await grades.RetryAsync(visit.Placement, person, now, cancellation) is not { } grade)
        {
            return null;
        }

        var line = new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = visit.Person.ToString(),
            Action = Action,
            Subject = grade.Id.ToString(),
            Detail = grade.Receipt,
        };
        await audit.AppendAsync(line, cancellation);
        return grade.Receipt;
    }
}
