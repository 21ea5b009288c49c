using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Finds where a person stands in a checkpoint. Reading stores nothing.</summary>
internal sealed class Rounds(AttemptStore attempts, AnswerStore store)
{
    /// <summary>The open attempt, else the latest finished one, else the first, which its first answer will store.</summary>
    public async Task<Round> CurrentAsync(Lesson lesson, Checkpoint checkpoint, CancellationToken cancellation)
    {
        var rows = await ListAsync(lesson, checkpoint, cancellation);
        var row = rows.FirstOrDefault(row => row.State == AttemptState.Open) ?? (rows.Count > 0 ? rows[^1] : null);
        return row is null ? First(lesson, checkpoint) : await ReadAsync(lesson, checkpoint, row, cancellation);
    }

    /// <summary>The latest finished attempt, or null.</summary>
    public async Task<Round?> LatestFinishedAsync(Lesson lesson, Checkpoint checkpoint, CancellationToken cancellation)
    {
        var row = (await ListAsync(lesson, checkpoint, cancellation)).LastOrDefault(row => row.State == AttemptState.Finished);
        return row is null ? null : await ReadAsync(lesson, checkpoint, row, cancellation);
    }

    /// <summary>Every attempt of this visit's person at what the visit shows, by checkpoint and number; none in a preview.</summary>
    public async Task<IReadOnlyList<AttemptRow>> ListAsync(Lesson lesson, CancellationToken cancellation)
    {
        if (lesson.Visit.IsPreview)
        {
            return [];
        }

        var rows = await attempts.ListAsync(lesson.Visit.Placement, lesson.Visit.Person, cancellation);
        return [.. rows.Where(row => lesson.FindCheckpoint(row.Checkpoint) is not null).OrderBy(row => row.Checkpoint).ThenBy(row => row.Number)];
    }

    /// <summary>Every attempt of this visit's person at one checkpoint, by number; none in a preview.</summary>
    public async Task<IReadOnlyList<AttemptRow>> ListAsync(Lesson lesson, Checkpoint checkpoint, CancellationToken cancellation) =>
        [.. (await ListAsync(lesson, cancellation)).Where(row => row.Checkpoint == checkpoint.Number)];

    /// <summary>
    /// The try after a finished one, not stored yet: its order is kept with it from then on. While marks do not show, the order must
    /// not tell them.
    /// </summary>
    public static Round After(Lesson lesson, Round last)
    {
        var number = last.Number + 1;
        var seed = SeedOf(lesson, last.Checkpoint, number);
        return new Round
        {
            Checkpoint = last.Checkpoint,
            Number = number,
            Seed = seed,
            Questions = lesson.ShowsMarks(finished: true) ? RetryOrder.Of(last.Checkpoint.Questions, last.Right, seed) : last.Checkpoint.Questions,
        };
    }

    /// <summary>The first try, not stored yet: in the order of its author, so that no answer gives away a later one.</summary>
    private static Round First(Lesson lesson, Checkpoint checkpoint) => new()
    {
        Checkpoint = checkpoint,
        Number = 1,
        Seed = SeedOf(lesson, checkpoint, 1),
        Questions = checkpoint.Questions,
    };

    private static long SeedOf(Lesson lesson, Checkpoint checkpoint, int number) =>
        AttemptSeeds.For(lesson.Visit.Placement, lesson.Visit.Person, checkpoint.Number, number);

    private async Task<Round> ReadAsync(Lesson lesson, Checkpoint checkpoint, AttemptRow row, CancellationToken cancellation)
    {
        var answers = await store.ListAsync(row.Id, cancellation);
        return new Round
        {
            Checkpoint = checkpoint,
            Number = row.Number,
            Seed = row.Seed,
            Questions = AttemptItems.Read(row.Items, lesson.Topic),
            Row = row,
            Answers = answers.ToDictionary(answer => answer.ItemId, StringComparer.Ordinal),
        };
    }
}
