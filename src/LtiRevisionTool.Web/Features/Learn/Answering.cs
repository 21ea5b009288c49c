using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Marks answers and stores them; the last one of an attempt, or finishing it, raises the grade in the same transaction.</summary>
internal sealed class Answering(Rounds rounds, AttemptStore attempts, AnswerStore answers, GradeSignal signal, TimeProvider time)
{
    public async Task<AnswerResult> AnswerAsync(
        Lesson lesson, Round round, Question question, Guid submission, Response response, CancellationToken cancellation)
    {
        if (round.Answers.ContainsKey(question.Id))
        {
            return new AnswerResult.Stored();
        }

        if (round.IsOver)
        {
            return new AnswerResult.Over();
        }

        if (lesson.IsClosed)
        {
            return new AnswerResult.Closed();
        }

        return Marker.Mark(question, response) switch
        {
            MarkResult.Refused refused => new AnswerResult.NotMarked(refused),
            MarkResult.Marked { Answered: false } => new AnswerResult.Empty(),
            MarkResult.Marked marked when lesson.Visit.IsPreview => new AnswerResult.Previewed(response, marked),
            MarkResult.Marked marked => await StoreAsync(lesson, round, question, submission, response, marked, cancellation),
            _ => throw new InvalidOperationException("Marking ended without a result."),
        };
    }

    /// <summary>
    /// Ends this attempt: what is not answered counts 0. Ends nothing when it is over already, or closed before anything was
    /// answered in it.
    /// </summary>
    public async Task FinishAsync(Lesson lesson, Round round, CancellationToken cancellation)
    {
        if (lesson.Visit.IsPreview || round.IsOver || (lesson.IsClosed && round.Answers.Count == 0))
        {
            return;
        }

        var attempt = round.Row ?? await OpenAsync(lesson, round, cancellation);
        if (attempt is null)
        {
            return;
        }

        var outcome = await answers.FinishAsync(attempt.Id, lesson.Visit.Person, Grade(lesson), time.GetUtcNow(), cancellation);
        if (outcome is FinishOutcome.Finished { Grade: not null })
        {
            signal.Wake();
        }
    }

    /// <summary>Opens a new attempt after a finished one; false when the link allows no more, is closed, or another tab has gone further.</summary>
    public async Task<bool> AgainAsync(Lesson lesson, Checkpoint checkpoint, CancellationToken cancellation)
    {
        if (lesson.IsClosed)
        {
            return false;
        }

        var current = await rounds.CurrentAsync(lesson, checkpoint, cancellation);
        return lesson.Visit.IsPreview || !current.IsOver
            || await OpenAsync(lesson, Rounds.After(lesson, current), cancellation) is not null;
    }

    private async Task<AnswerResult> StoreAsync(
        Lesson lesson, Round round, Question question, Guid submission, Response response, MarkResult.Marked marked, CancellationToken cancellation)
    {
        var attempt = round.Row ?? await OpenAsync(lesson, round, cancellation);
        if (attempt is null)
        {
            return new AnswerResult.Over();
        }

        var answer = new NewAnswer
        {
            Id = submission,
            AttemptId = attempt.Id,
            PersonId = lesson.Visit.Person,
            ItemId = question.Id,
            Response = ResponseText.Write(response),
            Marks = marked.Marks,
            MaxMarks = marked.Max,
            Verdict = marked.Reason.ToString(),
            Misconceptions = string.Join(' ', marked.Misconceptions),
        };
        switch (await answers.RecordAsync(answer, Grade(lesson), time.GetUtcNow(), cancellation))
        {
            case AnswerOutcome.Stored stored:
                if (stored.Grade is not null)
                {
                    signal.Wake();
                }

                return new AnswerResult.Stored();
            // A submission id that was used before, even by somebody else, stores nothing: the page asks again under a new one.
            case AnswerOutcome.Repeated or AnswerOutcome.SubmissionTaken:
                return new AnswerResult.Stored();
            default:
                return new AnswerResult.Over();
        }
    }

    /// <summary>
    /// Stores the attempt; another tab may have been faster, and then its attempt goes on. Null when no more are allowed, or
    /// when this very attempt can no longer begin: what was meant for it must not reach another one.
    /// </summary>
    private async Task<AttemptRow?> OpenAsync(Lesson lesson, Round round, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var started = await attempts.StartAsync(
            new NewAttempt
            {
                Id = Guid.CreateVersion7(now),
                PlacementId = lesson.Visit.Placement,
                PersonId = lesson.Visit.Person,
                Checkpoint = round.Checkpoint.Number,
                Number = round.Number,
                Seed = round.Seed,
                Items = AttemptItems.Write(round.Questions),
                ItemCount = round.Questions.Count,
                MaxMarks = round.MaxMarks,
                StartedAt = now,
            },
            lesson.Link.Attempts,
            cancellation);
        return started switch
        {
            AttemptStart.Started fresh => fresh.Attempt,
            AttemptStart.AlreadyOpen open when open.Attempt.Number == round.Number => open.Attempt,
            _ => null,
        };
    }

    private static Func<IReadOnlyList<AttemptRow>, GradeChange?> Grade(Lesson lesson) =>
        finished => PlacementGrading.Change(lesson.Link, lesson.HasColumn && lesson.Visit.IsGradable, finished);
}
