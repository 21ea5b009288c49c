using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Teach;

/// <summary>What a teacher sees of a class.</summary>
public sealed class TeachStore(Database database)
{
    private static readonly Statement Learners = new(
        "teach.learners",
        "placement:Id",
        """
        SELECT pe.id AS person_id, pe.subject, pe.name, pe.given_name, pe.family_name, pe.last_used_at,
               g.id AS grade_id, g.receipt, g.state AS grade_state, g.score_given AS score_given_thousandths, g.score_max,
               g.cause, g.tries, g.next_try_at, g.sent_at
        FROM (
            SELECT DISTINCT person_id
            FROM session
            WHERE placement_id = @placement AND role = 'learner' AND test_user = 0
        ) AS visitor
        JOIN person pe ON pe.id = visitor.person_id
        LEFT JOIN grade_outbox g ON g.placement_id = @placement AND g.person_id = pe.id
        ORDER BY pe.id
        """);

    private static readonly Statement Progress = new(
        "teach.progress",
        "placement:Id",
        """
        SELECT a.id AS attempt_id, a.person_id, a.checkpoint_number AS "checkpoint", a.number, a.state, a.max_marks, a.item_count,
               a.started_at, a.finished_at,
               (SELECT COUNT(*) FROM answer w WHERE w.attempt_id = a.id) AS answered,
               (SELECT COALESCE(SUM(w.marks), 0) FROM answer w WHERE w.attempt_id = a.id) AS marks_so_far
        FROM attempt a
        WHERE a.placement_id = @placement
        ORDER BY a.person_id, a.checkpoint_number, a.number
        """);

    private static readonly Statement Faults = new(
        "teach.faults",
        "placement:Id",
        """
        SELECT a.person_id, a.checkpoint_number AS "checkpoint", a.number, w.item_id, w.response, w.marks, w.max_marks, w.misconceptions
        FROM attempt a
        JOIN answer w ON w.attempt_id = a.id
        WHERE a.placement_id = @placement AND a.state = 'finished' AND w.marks < w.max_marks
        ORDER BY a.person_id, a.checkpoint_number, a.number, w.answered_at, w.id
        """);

    private static readonly Statement Answers = new(
        "teach.answers",
        "placement:Id person:Id",
        """
        SELECT a.person_id, a.checkpoint_number AS "checkpoint", a.number, w.item_id, w.response, w.marks, w.max_marks, w.misconceptions
        FROM attempt a
        JOIN answer w ON w.attempt_id = a.id
        WHERE a.placement_id = @placement AND a.person_id = @person AND a.state = 'finished'
        ORDER BY a.checkpoint_number, a.number, w.answered_at, w.id
        """);

    /// <summary>Everybody who came to the placement as a learner, test users left out, with the state of their grade.</summary>
    public Task<IReadOnlyList<LearnerRow>> LearnersAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<LearnerRow>(Learners, new { placement = placementId }, cancellation);

    /// <summary>Every attempt at the placement, open ones too, by person, checkpoint and number.</summary>
    public Task<IReadOnlyList<AttemptProgressRow>> ProgressAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<AttemptProgressRow>(Progress, new { placement = placementId }, cancellation);

    /// <summary>Every answer of a finished attempt that lost marks, by person, checkpoint and number.</summary>
    public Task<IReadOnlyList<GivenAnswerRow>> FaultsAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<GivenAnswerRow>(Faults, new { placement = placementId }, cancellation);

    /// <summary>Every answer of the person's finished attempts at the placement, by checkpoint and number.</summary>
    public Task<IReadOnlyList<GivenAnswerRow>> AnswersAsync(Guid placementId, Guid personId, CancellationToken cancellation) =>
        database.ListAsync<GivenAnswerRow>(Answers, new { placement = placementId, person = personId }, cancellation);
}
