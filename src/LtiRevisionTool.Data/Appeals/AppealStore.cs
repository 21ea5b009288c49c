using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Appeals;

/// <summary>Answers that their pupils think should count: asking and reading. <see cref="AppealDecisionStore"/> is the teacher's side.</summary>
public sealed class AppealStore(Database database)
{
    /// <summary>How many answers of one person may wait at one placement.</summary>
    public const int MostWaiting = 30;

    internal const string Select = """
        SELECT ap.id, ap.person_id, ap.answer_id, a.id AS attempt_id, a.checkpoint_number AS "checkpoint", a.number, ap.item_id,
               w.response, ap.typed_as, ap.state, ap.asked_at, ap.decided_at
        FROM appeal ap
        JOIN answer w ON w.id = ap.answer_id
        JOIN attempt a ON a.id = w.attempt_id
        """;

    internal static readonly Statement Find = new(
        "appeal.find",
        "id:Id placement:Id",
        $"{Select} WHERE ap.id = @id AND ap.placement_id = @placement");

    private static readonly Statement Waiting = new(
        "appeal.list_waiting",
        "placement:Id",
        $"{Select} WHERE ap.placement_id = @placement AND ap.state = 'waiting' ORDER BY ap.asked_at, ap.id");

    private static readonly Statement OfPerson = new(
        "appeal.list_of_person",
        "placement:Id person:Id",
        $"{Select} WHERE ap.placement_id = @placement AND ap.person_id = @person ORDER BY ap.asked_at, ap.id");

    private static readonly Statement FindAnswer = new(
        "appeal.find_answer",
        "id:Id placement:Id person:Id",
        """
        SELECT w.item_id, w.marks, ap.state AS appeal
        FROM answer w
        JOIN attempt a ON a.id = w.attempt_id
        LEFT JOIN appeal ap ON ap.answer_id = w.id
        WHERE w.id = @id AND a.placement_id = @placement AND a.person_id = @person
        """);

    private static readonly Statement CountDeclined = new(
        "appeal.count_declined",
        "placement:Id person:Id item:Text typedAs:Text",
        """
        SELECT COUNT(*)
        FROM appeal
        WHERE placement_id = @placement AND person_id = @person AND item_id = @item AND typed_as = @typedAs AND state = 'declined'
        """);

    private static readonly Statement CountWaiting = new(
        "appeal.count_waiting",
        "placement:Id person:Id",
        "SELECT COUNT(*) FROM appeal WHERE placement_id = @placement AND person_id = @person AND state = 'waiting'");

    private static readonly Statement Insert = new(
        "appeal.insert",
        "id:Id placement:Id person:Id answer:Id item:Text typedAs:Text now:Instant",
        """
        INSERT INTO appeal (id, placement_id, person_id, answer_id, item_id, typed_as, state, asked_at)
        VALUES (@id, @placement, @person, @answer, @item, @typedAs, 'waiting', @now)
        """);

    /// <summary>Asks the teacher whether an answer without marks should count, once for each answer.</summary>
    public Task<AppealOutcome> AskAsync(NewAppeal appeal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(appeal);
        return database.InTransactionAsync(work => AskAsync(work, appeal), cancellation);
    }

    /// <summary>Whether the teacher has said no to the same words of this person for the item.</summary>
    public async Task<bool> IsDeclinedAsync(Guid placementId, Guid personId, string item, string typedAs, CancellationToken cancellation) =>
        await database.ScalarAsync<int>(CountDeclined, new { placement = placementId, person = personId, item, typedAs }, cancellation) > 0;

    /// <summary>The appeal, when it is of this placement.</summary>
    public Task<AppealRow?> FindAsync(Guid id, Guid placementId, CancellationToken cancellation) =>
        database.FindAsync<AppealRow>(Find, new { id, placement = placementId }, cancellation);

    /// <summary>All of the placement that the teacher has to decide, the oldest first.</summary>
    public Task<IReadOnlyList<AppealRow>> ListWaitingAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<AppealRow>(Waiting, new { placement = placementId }, cancellation);

    /// <summary>All of the person at the placement, decided or not, the oldest first.</summary>
    public Task<IReadOnlyList<AppealRow>> ListAsync(Guid placementId, Guid personId, CancellationToken cancellation) =>
        database.ListAsync<AppealRow>(OfPerson, new { placement = placementId, person = personId }, cancellation);

    private static async Task<AppealOutcome> AskAsync(Work work, NewAppeal appeal)
    {
        var (placement, person) = (appeal.PlacementId, appeal.PersonId);
        if (!await PersonLock.TakeAsync(work, person, appeal.AskedAt)
            || await work.FindAsync<AskedAnswer>(FindAnswer, new { id = appeal.AnswerId, placement, person }) is not { } answer)
        {
            return AppealOutcome.NoSuchAnswer;
        }

        if (answer.Appeal is not null)
        {
            return AppealOutcome.AskedBefore;
        }

        if (answer.Marks > 0)
        {
            return AppealOutcome.HasMarks;
        }

        if (await work.ScalarAsync<int>(CountDeclined, new { placement, person, item = answer.ItemId, typedAs = appeal.TypedAs }) > 0)
        {
            return AppealOutcome.DeclinedBefore;
        }

        if (await work.ScalarAsync<int>(CountWaiting, new { placement, person }) >= MostWaiting)
        {
            return AppealOutcome.TooManyWaiting;
        }

        await work.ExecuteAsync(Insert, new
        {
            id = appeal.Id,
            placement,
            person,
            answer = appeal.AnswerId,
            item = answer.ItemId,
            typedAs = appeal.TypedAs,
            now = appeal.AskedAt,
        });
        return AppealOutcome.Asked;
    }

    private sealed record AskedAnswer
    {
        public required string ItemId { get; init; }

        public required int Marks { get; init; }

        public AppealState? Appeal { get; init; }
    }
}
