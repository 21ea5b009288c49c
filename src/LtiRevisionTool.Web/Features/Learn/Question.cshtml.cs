using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Learn.Questions;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>One question: asked, or with its stored answer marked. Nothing of the key is on the page before the answer is stored.</summary>
internal sealed class QuestionModel(TopicLibrary topics, Rounds rounds, Answering answering, Appealing appealing, TimeProvider time) : LearnPage(topics)
{
    /// <summary>Posted by a form that wants to be told once what is left out.</summary>
    public const string AskField = "ask";

    public Checkpoint Checkpoint { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    public Question Question { get; private set; } = null!;

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    /// <summary>The controls, while the question is to be answered.</summary>
    public AskedQuestion? Asked { get; private set; }

    /// <summary>The answer after marking.</summary>
    public MarkedAnswer? Marked { get; private set; }

    /// <summary>The answer, while its mark does not show.</summary>
    public KeptAnswer? Kept { get; private set; }

    /// <summary>What can be asked about the answer, or was; null for most.</summary>
    public AppealPanel? Appeal { get; private set; }

    /// <summary>What came back; null while the question is asked for the first time.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Does an answer show its mark at once?</summary>
    public bool ShowsMarks => Lesson.ShowsMarks(Round.IsOver);

    /// <summary>The id under which this form's answer is stored: a repeated post finds it.</summary>
    public Guid Submission { get; private set; }

    /// <summary>"Not right: question 2 of 9".</summary>
    public string Title => $"{(Verdict is { } verdict ? verdict.Heading.Split(':')[0] : "Checkpoint " + Checkpoint.Number)}: question {Position} of {Round.Questions.Count}";

    public async Task<IActionResult> OnGetAsync(int number, string item, CancellationToken cancellation)
    {
        if (await FindAsync(number, item, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Round.Answers.TryGetValue(Question.Id, out var answer))
        {
            Appeal = ShowsMarks ? await appealing.PanelAsync(Lesson, Round, Question, answer, cancellation) : null;
            return Show(answer);
        }

        return Round.IsOver ? Go(Visit.Result(number)) : Lesson.IsClosed ? Go(Visit.Checkpoint(number)) : Ask(null, null);
    }

    public async Task<IActionResult> OnPostAsync(int number, string item, CancellationToken cancellation)
    {
        if (await FindAsync(number, item, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var form = Request.Form;
        if (!Guid.TryParse(form["submission"], out var submission))
        {
            return BadRequest();
        }

        // A page of an attempt that is over shows other ids and another order: its answer means nothing here.
        if (form.TryGetValue("attempt", out var attempt) && !Round.IsNumbered(attempt))
        {
            return Round.IsOver ? Go(Visit.Result(number)) : Ask(Verdict.FromEarlierAttempt, null);
        }

        var response = Round.Show(Question).Read(field => [.. form[field].OfType<string>()]);
        var finishing = form.ContainsKey("finish");
        if (!finishing && IsOpen && !Lesson.IsClosed && form.ContainsKey(AskField) && Form.Missing(Question, response) is { } missing)
        {
            return Ask(Verdict.Missing(missing), form, asksForMissing: false);
        }

        return await answering.AnswerAsync(Lesson, Round, Question, submission, response, cancellation) switch
        {
            // "Finish now" keeps what is answered here before it asks.
            AnswerResult.Stored or AnswerResult.Empty or AnswerResult.Previewed when finishing => Go(Visit.Finish(number)),
            AnswerResult.Stored => Go($"{Visit.Question(number, Question)}#verdict"),
            AnswerResult.Empty => Ask(Verdict.Empty(Form.Ask(Round.Show(Question), null).WhenEmpty), form),
            AnswerResult.NotMarked refused => Ask(Verdict.NotMarked(refused.Refused), form),
            AnswerResult.Previewed when !ShowsMarks => Keep("Preview: nothing was recorded"),
            AnswerResult.Previewed previewed => Show(previewed.Response, previewed.Marked, "Preview: nothing was recorded"),
            _ => Go(Visit.Checkpoint(number)),
        };
    }

    private bool IsOpen => !Round.IsOver && !Round.Answers.ContainsKey(Question.Id);

    private QuestionForm Form => QuestionForms.For(Question);

    private async Task<IActionResult?> FindAsync(int number, string item, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        Checkpoint = checkpoint;
        Round = await rounds.CurrentAsync(Lesson, checkpoint, cancellation);
        if (Round.Find(item) is not { } question)
        {
            return Go(Visit.Checkpoint(number));
        }

        Question = question;
        Position = Round.Position(question);
        return null;
    }

    private PageResult Ask(Verdict? verdict, IFormCollection? posted, bool asksForMissing = true)
    {
        Verdict = verdict;
        var asked = Form.Ask(Round.Show(Question), posted);
        Asked = asked with { AsksForMissing = asked.AsksForMissing && asksForMissing };
        Submission = Guid.CreateVersion7(time.GetUtcNow());
        return Page();
    }

    private IActionResult Show(AnswerRow answer)
    {
        var response = ResponseText.Read(answer.Response);
        var saved = $"{(Visit.IsTestUser ? "Kept" : "Saved at school")}, {GradeWords.Since(answer.AnsweredAt, time)}";
        if (!ShowsMarks)
        {
            return Keep(saved);
        }

        return Marker.Mark(Question, response) is MarkResult.Marked marked
            ? Show(response, marked.As(answer), saved)
            : Go(Visit.Result(Checkpoint.Number));
    }

    private PageResult Keep(string saved)
    {
        Kept = KeptAnswer.Of(Lesson, Round, Question, saved, time);
        Verdict = Kept.Verdict;
        return Page();
    }

    private PageResult Show(Response response, MarkResult.Marked marked, string saved)
    {
        Marked = MarkedAnswer.Of(Lesson, Round, Question, response, marked, saved);
        Verdict = Marked.Verdict;
        return Page();
    }
}
