using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Attempts;

/// <summary>Attempts: starting and reading them. <see cref="AnswerStore"/> answers and finishes them.</summary>
public sealed class AttemptStore(Database database)
{
    internal const string Columns = """
        id, placement_id, person_id, checkpoint_number AS "checkpoint", number, seed, items, item_count, state, marks, max_marks,
        started_at, finished_at
        """;

    private static readonly Statement FindOpen = new(
        "attempt.find_open",
        "placement:Id person:Id checkpoint:Number",
        $"""
        SELECT {Columns}
        FROM attempt
        WHERE placement_id = @placement AND person_id = @person AND checkpoint_number = @checkpoint AND state = 'open'
        """);

    private static readonly Statement Find = new(
        "attempt.find",
        "id:Id person:Id",
        $"SELECT {Columns} FROM attempt WHERE id = @id AND person_id = @person");

    private static readonly Statement LastNumber = new(
        "attempt.last_number",
        "placement:Id person:Id checkpoint:Number",
        """
        SELECT COALESCE(MAX(number), 0)
        FROM attempt
        WHERE placement_id = @placement AND person_id = @person AND checkpoint_number = @checkpoint
        """);

    private static readonly Statement Insert = new(
        "attempt.insert",
        """
        id:Id placement:Id person:Id checkpoint:Number number:Number seed:LongNumber items:Text itemCount:Number maxMarks:Number
        startedAt:Instant
        """,
        """
        INSERT INTO attempt (
            id, placement_id, person_id, checkpoint_number, number, seed, items, item_count, state, marks, max_marks, started_at)
        VALUES (
            @id, @placement, @person, @checkpoint, @number, @seed, @items, @itemCount, 'open', 0, @maxMarks, @startedAt)
        """);

    private static readonly Statement OfPerson = new(
        "attempt.list",
        "placement:Id person:Id",
        $"""
        SELECT {Columns}
        FROM attempt
        WHERE placement_id = @placement AND person_id = @person
        ORDER BY checkpoint_number, number
        """);

    private static readonly Statement OfPlacement = new(
        "attempt.list_for_placement",
        "placement:Id",
        $"""
        SELECT {Columns}
        FROM attempt
        WHERE placement_id = @placement
        ORDER BY person_id, checkpoint_number, number
        """);

    // Settings are few and the attempts of most placements never close: they are told apart before any attempt is looked at.
    private static readonly Statement OfClosing = new(
        "attempt.list_of_closing",
        "",
        """
        SELECT a.id, a.placement_id, a.person_id, pl.link_settings, pl.own_settings, pl.line_item_url, pl.graded AS makes_column,
               CASE WHEN EXISTS (
                   SELECT 1
                   FROM session s
                   WHERE s.placement_id = pl.id AND s.person_id = a.person_id AND s.role = 'learner' AND s.test_user = 0)
               THEN 1 ELSE 0 END AS is_gradable,
               own.closes_at AS own_closes_at
        FROM placement pl
        JOIN attempt a ON a.placement_id = pl.id
        LEFT JOIN session own
            ON own.placement_id = a.placement_id AND own.person_id = a.person_id AND own.role = 'learner' AND own.own_dates = 1
            AND NOT EXISTS (
                SELECT 1
                FROM session newer
                WHERE newer.placement_id = own.placement_id AND newer.person_id = own.person_id AND newer.role = 'learner'
                  AND newer.own_dates = 1
                  AND (newer.created_at > own.created_at OR (newer.created_at = own.created_at AND newer.id > own.id)))
        WHERE (pl.link_settings LIKE '%"closes"%' OR pl.own_settings LIKE '%"closes"%')
          AND a.state = 'open' AND EXISTS (SELECT 1 FROM answer w WHERE w.attempt_id = a.id)
        ORDER BY a.id
        """);

    /// <summary>The open attempt at the checkpoint, if there is one.</summary>
    public Task<AttemptRow?> FindOpenAsync(Guid placementId, Guid personId, int checkpoint, CancellationToken cancellation) =>
        database.FindAsync<AttemptRow>(FindOpen, new { placement = placementId, person = personId, checkpoint }, cancellation);

    /// <summary>The attempt, when it is this person's.</summary>
    public Task<AttemptRow?> FindAsync(Guid attemptId, Guid personId, CancellationToken cancellation) =>
        database.FindAsync<AttemptRow>(Find, new { id = attemptId, person = personId }, cancellation);

    /// <summary>All attempts of the person at the placement, by checkpoint and number.</summary>
    public Task<IReadOnlyList<AttemptRow>> ListAsync(Guid placementId, Guid personId, CancellationToken cancellation) =>
        database.ListAsync<AttemptRow>(OfPerson, new { placement = placementId, person = personId }, cancellation);

    /// <summary>All attempts at the placement, by person, checkpoint and number.</summary>
    public Task<IReadOnlyList<AttemptRow>> ListForPlacementAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<AttemptRow>(OfPlacement, new { placement = placementId }, cancellation);

    /// <summary>Every open attempt with an answer, at every placement whose settings name a closing date, whenever that is.</summary>
    public Task<IReadOnlyList<ClosingAttemptRow>> ListOfClosingAsync(CancellationToken cancellation) =>
        database.ListAsync<ClosingAttemptRow>(OfClosing, new { }, cancellation);

    /// <summary>Starts an attempt at the checkpoint, unless one is open, its number is not the next one, or the limit is reached.</summary>
    /// <param name="attempt">The attempt; its number is the one that the caller takes for the next.</param>
    /// <param name="limit">How many attempts at the checkpoint are allowed; null for any number.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public Task<AttemptStart> StartAsync(NewAttempt attempt, int? limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return database.InTransactionAsync(work => StartAsync(work, attempt, limit), cancellation);
    }

    private static async Task<AttemptStart> StartAsync(Work work, NewAttempt attempt, int? limit)
    {
        var (placement, person, checkpoint) = (attempt.PlacementId, attempt.PersonId, attempt.Checkpoint);
        if (!await PersonLock.TakeAsync(work, person, attempt.StartedAt))
        {
            throw new InvalidOperationException("An attempt starts for a person that is not there.");
        }

        if (await work.FindAsync<AttemptRow>(FindOpen, new { placement, person, checkpoint }) is { } open)
        {
            return new AttemptStart.AlreadyOpen(open);
        }

        var before = await work.ScalarAsync<int>(LastNumber, new { placement, person, checkpoint });
        if (attempt.Number != before + 1)
        {
            return new AttemptStart.MovedOn();
        }

        if (before >= limit)
        {
            return new AttemptStart.NoneLeft();
        }

        await work.ExecuteAsync(Insert, new
        {
            id = attempt.Id,
            placement,
            person,
            checkpoint,
            number = attempt.Number,
            seed = attempt.Seed,
            items = attempt.Items,
            itemCount = attempt.ItemCount,
            maxMarks = attempt.MaxMarks,
            startedAt = attempt.StartedAt,
        });
        return new AttemptStart.Started((await work.FindAsync<AttemptRow>(Find, new { id = attempt.Id, person }))!);
    }
}
