using System.Net;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>"I think this should count": who may ask, about what, and what nobody may.</summary>
public sealed class AppealTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task A_typed_answer_without_marks_is_asked_about_once()
    {
        var marked = await (await school.LaunchAsync("amara", "checkpoint-3")).WriteWordAsync(3, "Skryabin the Hammer");
        Assert.Equal("I think this should count", marked.Find("form#appeal button").TextContent);
        Assert.Contains("Your teacher sees your answer and decides. Your mark stays 0 until then.", marked.Text, StringComparison.Ordinal);
        Assert.Null(marked.Find("form#appeal").GetAttribute("data-item"));

        var asked = await marked.AskAsync();
        var again = await marked.AskAsync();

        Assert.Equal("#appeal", asked.Address.Fragment);
        Assert.Null(asked.Document.QuerySelector("form#appeal"));
        Assert.StartsWith("Your teacher sees your answer and decides", asked.Find("#appeal").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(asked.Find("#appeal").TextContent, again.Find("#appeal").TextContent);
        Assert.Equal("0", asked.Find("form[data-item]").GetAttribute("data-mark"));
        Assert.Equal(1, await Stored.CountAsync(school, $"appeal WHERE answer_id = '{AnswerOf(marked)}' AND state = 'waiting'"));
        Assert.DoesNotContain("Skryabin", await school.SettledLogAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_year_can_be_asked_about()
    {
        var marked = await (await school.LaunchAsync("duong", "checkpoint-1")).WriteAsync("1923");

        var asked = await marked.AskAsync();

        Assert.StartsWith("Your teacher sees your answer and decides", asked.Find("#appeal").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ben", true)]
    [InlineData("samir", false)]
    public async Task A_right_word_and_a_wrong_choice_cannot_be_asked_about(string person, bool typed)
    {
        Question about = typed ? Asking.Typed(1) : Asking.QuestionsOf(1).OfType<SingleChoice>().First();
        var question = await (await school.LaunchAsync(person, "checkpoint-1")).OpenAtAsync(about);
        var answer = question.Find("input[name=submission]").GetAttribute("value")!;

        var marked = await question.AnswerAsync(right: typed);
        using var forced = await PostAsync(question, answer);

        Assert.Null(marked.Document.QuerySelector("#appeal"));
        Assert.Equal(HttpStatusCode.NotFound, forced.StatusCode);
        Assert.Equal(0, await Stored.CountAsync(school, $"appeal WHERE answer_id = '{answer}'"));
    }

    [Fact]
    public async Task Nobody_asks_about_the_answer_of_another()
    {
        var amaras = await (await school.LaunchAsync("amara", "checkpoint-2")).WriteWordAsync(2, "Somebody of Moscow");
        var bens = await (await school.LaunchAsync("ben", "checkpoint-2")).WriteWordAsync(2, "Somebody of Kiev");

        using var stolen = await PostAsync(bens, AnswerOf(amaras));
        using var nothing = await PostAsync(bens, Guid.CreateVersion7(A.Morning).ToString());

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (stolen.StatusCode, nothing.StatusCode));
        Assert.Equal(0, await Stored.CountAsync(school, $"appeal WHERE answer_id IN ('{AnswerOf(amaras)}', '{AnswerOf(bens)}')"));
    }

    [Fact]
    public async Task An_answer_of_another_activity_or_question_is_not_reached()
    {
        var marked = await (await school.LaunchAsync("lena", "checkpoint-3")).WriteWordAsync(3, "Somebody else");
        var elsewhere = await school.LaunchAsync("lena", "topic", marked.Visitor);
        var token = marked.Find("form#appeal input[name=token]").GetAttribute("value")!;

        using var otherItem = await marked.Visitor.PostAsync(new Uri(marked.Address, $"{Asking.QuestionsOf(3)[0].Id}/appeal").ToString(), [new("answer", AnswerOf(marked)), new("token", token)]);
        var card = await elsewhere.FollowAsync("main a.btn");
        var question = await card.FollowAsync("nav.next a.btn");
        var otherToken = question.Find("input[name=token]").GetAttribute("value")!;
        using var otherPlace = await marked.Visitor.PostAsync(
            new Uri(question.Address, $"../3/{Asking.Typed(3).Id}/appeal").ToString(), [new("answer", AnswerOf(marked)), new("token", otherToken)]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (otherItem.StatusCode, otherPlace.StatusCode));
        Assert.Equal(0, await Stored.CountAsync(school, $"appeal WHERE answer_id = '{AnswerOf(marked)}'"));
    }

    [Fact]
    public async Task A_form_without_its_token_or_without_an_answer_is_refused()
    {
        var marked = await (await school.LaunchAsync("yusuf", "checkpoint-3")).WriteWordAsync(3, "Nobody at all");
        var address = new Uri(marked.Address, marked.Find("form#appeal").GetAttribute("action")!).ToString();

        using var bare = await marked.Visitor.PostAsync(address, [new("answer", AnswerOf(marked))]);
        using var empty = await PostAsync(marked, "not-an-id");
        var got = await marked.Visitor.OpenAsync(address);

        Assert.Equal("LTI-FORM", bare.Headers.GetValues("Lti-Error").Single());
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("/checkpoint/3/", got.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(0, await Stored.CountAsync(school, $"appeal WHERE answer_id = '{AnswerOf(marked)}'"));
    }

    [Fact]
    public async Task A_page_of_an_earlier_visit_asks_nothing()
    {
        var marked = await (await school.LaunchAsync("zoe", "checkpoint-3")).WriteWordAsync(3, "Anybody");
        await school.LaunchAsync("wilhelmina", "checkpoint-3", marked.Visitor);

        var refused = await marked.AskAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(0, await Stored.CountAsync(school, $"appeal WHERE answer_id = '{AnswerOf(marked)}'"));
    }

    [Fact]
    public async Task A_preview_asks_nobody()
    {
        var room = await school.LaunchAsync("teacher", "checkpoint-3");
        var preview = await room.Visitor.OpenAsync(room.Address.ToString().Replace("/teach/", "/learn/", StringComparison.Ordinal));

        var marked = await preview.WriteWordAsync(3, "A teacher's guess");
        using var forced = await room.Visitor.PostAsync(
            new Uri(preview.Address, $"{Asking.Typed(3).Id}/appeal").ToString(),
            [new("answer", Guid.CreateVersion7(A.Morning).ToString()), new("token", preview.Find("input[name=token]").GetAttribute("value")!)]);

        Assert.Equal("0", marked.Find("form[data-item]").GetAttribute("data-mark"));
        Assert.Null(marked.Document.QuerySelector("#appeal"));
        Assert.Equal(HttpStatusCode.NotFound, forced.StatusCode);
    }

    [Fact]
    public async Task A_page_of_an_earlier_try_asks_about_its_own_answer_and_the_result_tells_of_it()
    {
        var first = await school.LaunchAsync("wilhelmina", "checkpoint-1");
        var marked = await first.WriteWordAsync(1, "Master <b>clerk</b>");
        var result = await Answers.FinishAsync(await first.Visitor.OpenAsync(first.Address.ToString()), _ => true);
        await result.SubmitAsync("nav.next form");

        var after = await marked.AskAsync();

        Assert.EndsWith("/checkpoint/1/result", after.Address.AbsolutePath, StringComparison.Ordinal);
        var line = after.Document.QuerySelector("#asked + ul li")!.TextContent;
        Assert.Contains($"“Master <b>clerk</b>” for “{Asking.Typed(1).Label}”, try 1.", line, StringComparison.Ordinal);
        Assert.Contains("Your teacher sees your answer and decides", line, StringComparison.Ordinal);
    }

    private static string AnswerOf(Page marked) => marked.Find("form#appeal input[name=answer]").GetAttribute("value")!;

    private static Task<HttpResponseMessage> PostAsync(Page page, string answer) => page.Visitor.PostAsync(
        page.Address.GetLeftPart(UriPartial.Path) + "/appeal",
        [new("answer", answer), new("token", page.Find("input[name=token]").GetAttribute("value")!)]);
}
