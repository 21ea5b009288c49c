using LtiRevisionTool.Endurance.Tests.Pupils;

namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>Holds what pupils were told against what is stored. Each breach is a line; none means that every promise is kept.</summary>
internal static class Promise
{
    public static IReadOnlyList<string> Breaches(Promises promises, StoredWork work) =>
        [.. OfAnswers(promises, work), .. OfAttempts(promises, work), .. OfGrades(work)];

    private static IEnumerable<string> OfAnswers(Promises promises, StoredWork work)
    {
        var stored = work.Answers.ToDictionary(answer => answer.Id);
        var attempts = work.Attempts.ToDictionary(attempt => attempt.Id);
        foreach (var (submission, marks) in promises.Shown)
        {
            if (!stored.TryGetValue(submission, out var answer))
            {
                yield return $"Lost: answer {submission}, {promises.Sent[submission]}, whose mark {marks} was shown";
            }
            else if (answer.Marks != marks)
            {
                yield return $"Changed: answer {submission} showed {marks} and has {answer.Marks}";
            }
        }

        foreach (var answer in work.Answers)
        {
            if (!promises.Sent.TryGetValue(answer.Id, out var sent))
            {
                yield return $"Nobody sent answer {answer.Id} to {answer.Item}";
            }
            else if (attempts[answer.Attempt].Owner is var owner && (owner.Person, owner.Link, answer.Item) != (sent.Person, sent.Link, sent.Item))
            {
                yield return $"Misplaced: answer {answer.Id}, {sent}, is {owner}'s to {answer.Item}";
            }
        }
    }

    private static IEnumerable<string> OfAttempts(Promises promises, StoredWork work)
    {
        var answers = work.Answers.ToLookup(answer => answer.Attempt);
        foreach (var attempt in work.Attempts)
        {
            var (count, items, sum) = (answers[attempt.Id].Count(), answers[attempt.Id].Select(answer => answer.Item).Distinct().Count(), answers[attempt.Id].Sum(answer => answer.Marks));
            if (items != count || count > attempt.Items)
            {
                yield return $"Twice: attempt {attempt} has {count} answers to {items} questions";
            }

            if (attempt.IsFinished ? attempt.Marks != sum : count == attempt.Items)
            {
                yield return $"Half done: attempt {attempt} has {count} answers worth {sum}";
            }
        }

        foreach (var tries in work.Attempts.GroupBy(attempt => (attempt.Owner, attempt.Checkpoint)))
        {
            if (!tries.Select(attempt => attempt.Number).Order().SequenceEqual(Enumerable.Range(1, tries.Count())) || tries.Count(attempt => !attempt.IsFinished) > 1)
            {
                yield return $"Attempts of {tries.Key} are {string.Join(", ", tries.Select(attempt => $"{attempt.Number} {attempt.State}"))}";
            }
        }

        var byAnswer = work.Answers.ToDictionary(answer => answer.Id, answer => answer.Attempt);
        var byId = work.Attempts.ToDictionary(attempt => attempt.Id);
        foreach (var (submission, total) in promises.Ended)
        {
            if (!byAnswer.TryGetValue(submission, out var id) || byId[id] is not { IsFinished: true } ended || ended.Marks != total)
            {
                yield return $"Not as shown: the attempt with answer {submission} ended with {total}";
            }
        }
    }

    private static IEnumerable<string> OfGrades(StoredWork work)
    {
        var grades = work.Grades.ToDictionary(grade => grade.Owner);
        var finished = work.Attempts.Where(attempt => attempt.IsFinished).ToLookup(attempt => attempt.Owner);
        foreach (var grade in work.Grades.Where(grade => !finished.Contains(grade.Owner)))
        {
            yield return $"Grade {grade} without a finished attempt";
        }

        foreach (var owner in finished)
        {
            var best = owner.GroupBy(attempt => attempt.Checkpoint).Sum(tries => tries.Max(attempt => attempt.Marks));
            if (!grades.TryGetValue(owner.Key, out var grade) || grade.Given != best)
            {
                yield return $"Best of {owner.Key} is {best} and the outbox has {grade}";
                continue;
            }

            var lines = work.Ledger[grade.Id].ToList();
            var raised = lines.Where(line => line.Event == "raised").Select(line => line.Version);
            if (!lines.Select(line => line.Line).SequenceEqual(Enumerable.Range(1, lines.Count)) || !raised.SequenceEqual(Enumerable.Range(1, grade.Version)))
            {
                yield return $"The ledger of {grade} reads {string.Join(", ", lines)}";
            }
        }
    }
}
