using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>"I think this should count": a pupil's word about a typed answer without marks. Nothing is recorded of anybody else.</summary>
internal sealed class Appealing(AnswerStore answers, AppealStore appeals, TimeProvider time)
{
    /// <summary>Asks the teacher about an answer to this question.</summary>
    public async Task<AppealOutcome> AskAsync(Lesson lesson, Question question, Guid answerId, CancellationToken cancellation)
    {
        var visit = lesson.Visit;
        if (!visit.IsGradable
            || await answers.FindAsync(answerId, visit.Placement, visit.Person, cancellation) is not { } answer
            || answer.ItemId != question.Id
            || SameTyped.Of(question, ResponseText.Read(answer.Response)) is not { } typedAs)
        {
            return AppealOutcome.NoSuchAnswer;
        }

        var now = time.GetUtcNow();
        var appeal = new NewAppeal
        {
            Id = Guid.CreateVersion7(now),
            AnswerId = answer.Id,
            PlacementId = visit.Placement,
            PersonId = visit.Person,
            TypedAs = typedAs,
            AskedAt = now,
        };
        return await appeals.AskAsync(appeal, cancellation);
    }

    /// <summary>What an answer's page says about asking; null where there is nothing to ask for, and nobody to ask.</summary>
    public async Task<AppealPanel?> PanelAsync(Lesson lesson, Round round, Question question, AnswerRow answer, CancellationToken cancellation)
    {
        var visit = lesson.Visit;
        if (AppealNote.Of(answer, time) is { } note)
        {
            return new AppealPanel.Told(note);
        }

        if (!visit.IsGradable || answer.Marks > 0 || SameTyped.Of(question, ResponseText.Read(answer.Response)) is not { } typedAs)
        {
            return null;
        }

        var all = await appeals.ListAsync(visit.Placement, visit.Person, cancellation);
        if (all.Any(other => other.State == AppealState.Declined && other.ItemId == question.Id && other.TypedAs == typedAs))
        {
            return new AppealPanel.Told(AppealNote.DeclinedBefore);
        }

        return all.Count(other => other.State == AppealState.Waiting) >= AppealStore.MostWaiting
            ? new AppealPanel.Told(AppealNote.TooManyWaiting)
            : new AppealPanel.Form(visit.Appeal(round.Checkpoint.Number, question), visit.FormToken, answer.Id);
    }

    /// <summary>What the pupil asked about the answers to a checkpoint, in any try, the oldest first.</summary>
    public async Task<IReadOnlyList<AskedAnswer>> ListAsync(Lesson lesson, int checkpoint, CancellationToken cancellation)
    {
        if (!lesson.Visit.IsGradable)
        {
            return [];
        }

        var all = await appeals.ListAsync(lesson.Visit.Placement, lesson.Visit.Person, cancellation);
        return [.. all.Where(appeal => appeal.Checkpoint == checkpoint).Select(appeal => AskedAnswer.Of(lesson.Topic, appeal, time))];
    }
}
