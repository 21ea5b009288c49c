using System.Globalization;
using AngleSharp.Html.Dom;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Endurance.Tests.Pupils;

/// <summary>
/// One student at one activity: launches, answers, finishes, begins again. What was sent without a reply is sent again as it was,
/// as the browser's "try again" does. One attempt in <paramref name="pace"/> is better by a mark than any before, so that the grade
/// goes on changing for as long as a scenario lasts.
/// </summary>
internal sealed class Pupil(string person, string link, Func<Visitor, Task<Page>> launch, Diary diary, int seed, int pace = 1) : IDisposable
{
    private readonly Random chance = new(seed);
    private Visitor visitor = new();
    private Page? page;
    private Sent? sent;
    private Guid? lastAnswer;
    private int best;
    private int stillToGet = 1;

    private sealed record Sent(Page From, IHtmlFormElement Form, (string Name, string Value)[] Fields, Guid? Submission);

    /// <summary>Something was sent whose reply did not come.</summary>
    public bool Waits => sent is not null;

    /// <summary>The result page that was seen last; null before the first.</summary>
    public Page? Result { get; private set; }

    public static Pupil At(School school, (string Id, string Key) person, Activity activity, Diary diary, int seed, int pace) =>
        new(person.Id, activity.Id, visitor => school.LaunchAsync(person.Key, activity.Key, visitor), diary, seed, pace);

    /// <summary>One request and what follows of itself.</summary>
    /// <exception cref="ToldException">The tool refused, or said that something went wrong.</exception>
    /// <exception cref="HttpRequestException">No reply came.</exception>
    public async Task StepAsync()
    {
        var next = sent is not null ? await SubmitAsync(sent) : await GoOnAsync();
        if ((int)next.Status >= 400)
        {
            throw ToldException.Of(next);
        }

        Look(next, sent);
        (page, sent) = (next, null);
    }

    /// <summary>Opens the activity anew, as somebody does who was sent away.</summary>
    public void StartOver()
    {
        visitor.Dispose();
        (visitor, page, sent) = (new Visitor(), null, null);
    }

    public void Dispose() => visitor.Dispose();

    private Task<Page> GoOnAsync()
    {
        if (page is null)
        {
            return launch(visitor);
        }

        if (page.Document.QuerySelector("form[data-item]") is IHtmlFormElement asked)
        {
            return asked.HasAttribute("data-mark") ? page.FollowAsync("a[data-next]") : AnswerAsync(page, asked);
        }

        if (page.Document.QuerySelector("form[action$='/finish']") is IHtmlFormElement finish)
        {
            return SubmitAsync(sent = new Sent(page, finish, [], null));
        }

        if (page.Document.QuerySelector("form[action*='/checkpoint/'] button[name='again']") is { } again && chance.Next(3) > 0)
        {
            return SubmitAsync(sent = new Sent(page, (IHtmlFormElement)again.Closest("form")!, [("again", "1")], null));
        }

        StartOver();
        return GoOnAsync();
    }

    private Task<Page> AnswerAsync(Page from, IHtmlFormElement form)
    {
        var question = Answers.Topic.FindQuestion(form.GetAttribute("data-item")!)!;
        var submission = Guid.Parse(((IHtmlInputElement)form.QuerySelector("input[name='submission']")!).Value);
        var right = question.MaxMarks <= stillToGet;
        stillToGet -= right ? question.MaxMarks : 0;
        var fields = Answers.Fields(form, question, right);
        sent = new Sent(from, form, chance.Next(12) == 0 ? [.. fields, ("finish", "1")] : fields, submission);
        diary.Sends(submission, new Diary.Posted(person, link, question.Id));
        return SubmitAsync(sent);
    }

    private static Task<Page> SubmitAsync(Sent what) => what.From.Visitor.SubmitAsync(what.From, what.Form, what.Fields);

    private void Look(Page next, Sent? after)
    {
        var marked = next.Document.QuerySelector("form[data-mark]");
        if (after?.Submission is { } submission)
        {
            lastAnswer = submission;
            if (after.Fields.All(field => field.Name != "finish"))
            {
                Assert.True(
                    marked?.GetAttribute("data-item") == after.Form.GetAttribute("data-item"),
                    $"{person} answered {after.Form.GetAttribute("data-item")} and got {next.Address}:{Environment.NewLine}{next.Text}");
                diary.Shows(submission, int.Parse(marked!.GetAttribute("data-mark")!, CultureInfo.InvariantCulture));
            }
        }

        if (next.Document.QuerySelector("[data-total]") is { } result)
        {
            Result = next;
            var total = int.Parse(result.GetAttribute("data-total")!, CultureInfo.InvariantCulture);
            if (lastAnswer is { } answer)
            {
                diary.Ends(answer, total);
                lastAnswer = null;
            }

            best = Math.Max(best, total);
            stillToGet = chance.Next(pace) == 0 ? best + 1 : chance.Next(best + 1);
        }
    }
}
