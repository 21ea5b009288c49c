using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Where students are, in words.</summary>
internal static class StandingWords
{
    /// <summary>"Not started", "Question 8 of 9", "Stuck at checkpoint 3; 4 of 12 done", "Done; attempt 2 at question 3 of 9".</summary>
    public static string Of(StudentWork student)
    {
        var standing = student.Standing;
        if (standing == Standing.NotStarted)
        {
            return "Not started";
        }

        var one = student.Checkpoints.Count == 1;
        var parts = new List<string>();
        if (standing == Standing.Stuck)
        {
            parts.Add(one ? "Stuck" : $"Stuck at {Numbers(student.Checkpoints.Where(work => work.IsStuck))}");
        }

        var done = student.Checkpoints.Count(work => work.IsDone);
        if (standing == Standing.Done)
        {
            parts.Add("Done");
        }
        else if (!one)
        {
            parts.Add($"{done} of {student.Checkpoints.Count} done");
        }

        parts.AddRange(student.Checkpoints.Where(work => work.Open is not null).Select(work => UnderWay(work, one)));
        var words = string.Join("; ", parts);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>"Last here 10:42": all there is to say where there is nothing to answer.</summary>
    public static string LastHere(StudentWork student, TimeProvider time) => $"Last here {GradeWords.Since(student.LastHere, time)}";

    /// <summary>"question 8 of 9", "attempt 2 at question 3 of 9", "checkpoint 3 at question 4 of 9".</summary>
    private static string UnderWay(CheckpointWork work, bool one)
    {
        var attempt = work.Open!;
        var question = $"question {Math.Min(attempt.Answered + 1, attempt.ItemCount)} of {attempt.ItemCount}";
        var place = one ? "" : $"checkpoint {work.Checkpoint.Number}";
        var again = attempt.Number == 1 ? "" : $"attempt {attempt.Number}";
        var where = string.Join(", ", new[] { place, again }.Where(part => part.Length > 0));
        return where.Length == 0 ? question : $"{where} at {question}";
    }

    /// <summary>"checkpoint 2", "checkpoints 2 and 3".</summary>
    public static string Numbers(IEnumerable<CheckpointWork> works)
    {
        var numbers = works.Select(work => work.Checkpoint.Number).ToList();
        return $"{(numbers.Count == 1 ? "checkpoint" : "checkpoints")} {WordLists.And([.. numbers.Select(number => $"{number}")])}";
    }
}
