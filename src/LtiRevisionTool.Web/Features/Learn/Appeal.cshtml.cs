using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Takes a pupil's word that an answer should count, and goes back to where the answer shows.</summary>
internal sealed class AppealModel(TopicLibrary topics, Rounds rounds, Appealing appealing) : LearnPage(topics)
{
    public IActionResult OnGet(int number) => Lesson.FindCheckpoint(number) is null ? Home() : Go(Visit.Checkpoint(number));

    public async Task<IActionResult> OnPostAsync(int number, string item, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        if (!Guid.TryParse(Request.Form["answer"], out var answer))
        {
            return BadRequest();
        }

        // Whether an answer may be asked about tells its mark.
        if (!Lesson.ShowsMarks(finished: false) || Lesson.Topic.FindQuestion(item) is not { } question
            || await appealing.AskAsync(Lesson, question, answer, cancellation) is AppealOutcome.NoSuchAnswer or AppealOutcome.HasMarks)
        {
            return NotFound();
        }

        // The answer may be of an earlier try than the one that its page shows now.
        var round = await rounds.CurrentAsync(Lesson, checkpoint, cancellation);
        return Go(round.Answers.TryGetValue(item, out var shown) && shown.Id == answer
            ? $"{Visit.Question(number, question)}#appeal"
            : Visit.Result(number));
    }
}
