using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The visitor's own work behind a mark, to be read: nothing here can be answered or sent.</summary>
internal sealed class ReviewModel(TopicLibrary topics, Rounds rounds, GradeStates grades, TimeProvider time) : LearnPage(topics)
{
    /// <summary>The latest finished attempt at each checkpoint that has one.</summary>
    public IReadOnlyList<ReviewedAttempt> Attempts { get; private set; } = [];

    /// <summary>"6 of 8 marks": those that count; null before the first finished attempt.</summary>
    public string? Marks { get; private set; }

    /// <summary>From when on it shows: "on Friday 4 December at 17:00"; null when it does.</summary>
    public string? Held { get; private set; }

    public OwnGrade Grade { get; private set; } = null!;

    /// <summary>"Your best attempt counts."</summary>
    public string Counts { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = await rounds.ListAsync(Lesson, cancellation);
        Grade = await grades.ReadAsync(Lesson, cancellation);
        Counts = CountsWords.Of(Lesson.Link.Counts);
        if (!Lesson.ShowsMarks(finished: true))
        {
            Held = DatesWords.MarksShow(Lesson, time);
            return;
        }

        var attempts = new List<ReviewedAttempt>();
        foreach (var checkpoint in Lesson.Checkpoints)
        {
            if (await rounds.LatestFinishedAsync(Lesson, checkpoint, cancellation) is { } round)
            {
                attempts.Add(ReviewedAttempt.Of(Lesson, round, rows.Count(row => row.Checkpoint == checkpoint.Number), time));
            }
        }

        Attempts = attempts;
        Marks = PlacementGrading.Of(Lesson.Link, rows) is { } marks ? $"{MarkWords.Figure(marks.Given)} of {MarkWords.Marks(marks.MaxMarks)}" : null;
    }
}
