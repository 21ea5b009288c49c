using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>One person's try at a checkpoint as the pages need it: stored, or about to be with its first answer.</summary>
internal sealed record Round
{
    public required Checkpoint Checkpoint { get; init; }

    /// <summary>1 for the first try.</summary>
    public required int Number { get; init; }

    public required long Seed { get; init; }

    /// <summary>The questions in the order in which they are asked.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The attempt as stored; null before its first answer, and always in a preview.</summary>
    public AttemptRow? Row { get; init; }

    /// <summary>The stored answers by the id of their question.</summary>
    public IReadOnlyDictionary<string, AnswerRow> Answers { get; init; } = new Dictionary<string, AnswerRow>();

    /// <summary>Does a page that names this attempt in its form belong to it?</summary>
    public bool IsNumbered(string? posted) => posted == Number.ToString(CultureInfo.InvariantCulture);

    public bool IsOver => Row?.State == AttemptState.Finished;

    /// <summary>Marks to be had in this attempt.</summary>
    public int MaxMarks => Row?.MaxMarks ?? Questions.Sum(question => question.MaxMarks);

    /// <summary>Marks of its answers so far.</summary>
    public int Marks => Answers.Values.Sum(answer => answer.Marks);

    /// <summary>Ids of the questions that earned all their marks.</summary>
    public IReadOnlySet<string> Right =>
        Answers.Values.Where(answer => answer.Marks == answer.MaxMarks).Select(answer => answer.ItemId).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many questions of the checkpoint lost marks, were left out, or are new since.</summary>
    public int Missed => Checkpoint.Questions.Count(question => !Right.Contains(question.Id));

    public IReadOnlyList<Question> Unanswered => [.. Questions.Where(question => !Answers.ContainsKey(question.Id))];

    public Question? Find(string item) => Questions.FirstOrDefault(question => question.Id == item);

    /// <summary>From 1.</summary>
    public int Position(Question question) => Questions.TakeWhile(other => other.Id != question.Id).Count() + 1;

    /// <summary>The next question without an answer: after this one, else from the start; null when there is none.</summary>
    public Question? NextAfter(Question? question)
    {
        var start = question is null ? 0 : Position(question);
        return Questions.Skip(start).Concat(Questions.Take(start))
            .FirstOrDefault(other => other.Id != question?.Id && !Answers.ContainsKey(other.Id));
    }

    /// <summary>The question in the order, and under the ids, that pages of this attempt show.</summary>
    public ShownQuestion Show(Question question) => ShownQuestion.Of(question, Seed);
}
