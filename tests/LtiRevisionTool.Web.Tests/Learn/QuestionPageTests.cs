using System.Net;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>One question at a time: what is on its page before and after the answer.</summary>
public sealed class QuestionPageTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task Before_the_answer_nothing_on_the_page_tells_the_key()
    {
        var page = await school.LaunchAsync("duong", "checkpoint-1");
        while (page.Document.QuerySelector("[data-item]") is not null)
        {
            var question = Pupil.QuestionOf(page);

            Assert.All(Secrets(question), secret => Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal));
            Assert.Null(page.Document.QuerySelector("[data-mark]"));

            page = await (await page.AnswerAsync()).FollowAsync("a[data-next]");
        }
    }

    [Fact]
    public async Task The_order_of_the_options_is_the_same_before_and_after_the_attempt_is_stored()
    {
        var first = await school.LaunchAsync("zoe", "checkpoint-1");
        var address = first.Address.ToString().Replace("Q1.1", "Q1.4", StringComparison.Ordinal);
        var before = await first.Visitor.OpenAsync(address);

        await first.AnswerAsync();

        var after = await first.Visitor.OpenAsync(address);
        Assert.Equal(Labels(before), Labels(after));
    }

    [Fact]
    public async Task A_wrong_answer_is_told_its_own_feedback_and_the_sentence_to_read_again()
    {
        var first = await school.LaunchAsync("zoe", "checkpoint-2");

        var marked = await first.AnswerAsync(right: false);

        var question = (SingleChoice)Pupil.QuestionOf(marked);
        Assert.Equal("#verdict", marked.Address.Fragment);
        Assert.Equal("Not right: 0 of 1 mark", marked.Find("h2#verdict[tabindex='-1']").TextContent.Trim());
        Assert.Contains(question.Options.First(option => option.Id != question.Key).Feedback!.Plain, marked.Text, StringComparison.Ordinal);
        Assert.Contains(question.Explanation.Plain, marked.Text, StringComparison.Ordinal);
        Assert.EndsWith($"/card/2#{question.Facts[0]}", marked.Find(".reread a.ref").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(("0", "1"), (marked.Find("[data-item]").GetAttribute("data-mark"), marked.Find("[data-item]").GetAttribute("data-max")));
    }

    [Fact]
    public async Task An_empty_answer_is_asked_again_and_uses_no_try()
    {
        var first = await school.LaunchAsync("yusuf", "checkpoint-2");

        var again = await first.SubmitAsync("[data-item]");

        Assert.Equal("Choose an answer first", again.Find("#verdict").TextContent.Trim());
        Assert.Equal("1", (await again.AnswerAsync()).Find("[data-item]").GetAttribute("data-mark"));
    }

    [Fact]
    public async Task A_year_that_is_not_written_in_full_stays_to_be_mended_and_uses_no_try()
    {
        var first = await school.LaunchAsync("yusuf", "checkpoint-1");

        var again = await first.WriteAsync("24");

        Assert.StartsWith("Write the year in full", again.Find("#verdict").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("24", again.Find("#answer").GetAttribute("value"));
        Assert.Equal("1", (await again.WriteAsync("1924")).Find("[data-item]").GetAttribute("data-mark"));
    }

    [Fact]
    public async Task A_second_post_of_the_same_form_shows_the_mark_of_the_first()
    {
        var first = await school.LaunchAsync("wilhelmina", "checkpoint-1");
        await first.WriteAsync("1921");

        var repeated = await first.WriteAsync("1924");

        Assert.Equal("0", repeated.Find("[data-item]").GetAttribute("data-mark"));
        Assert.Contains("You wrote 1921.", repeated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_an_attempt_that_is_over_is_not_marked_in_the_next_one()
    {
        var first = await school.LaunchAsync("wilhelmina", "checkpoint-2");
        var result = await first.AnswerAllAsync();
        await result.SubmitAsync("nav.next form");

        var stale = await first.AnswerAsync();

        Assert.Equal("Answer again", stale.Find("#verdict").TextContent.Trim());
        Assert.Null(stale.Document.QuerySelector("[data-mark]"));
    }

    [Fact]
    public async Task A_form_without_its_token_stores_nothing()
    {
        var first = await school.LaunchAsync("duong", "checkpoint-2");

        var refused = await first.SubmitAsync("[data-item]", ("token", "made-up"), ("answer", "a1"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null((await first.Visitor.OpenAsync(first.Address.ToString())).Document.QuerySelector("[data-mark]"));
    }

    [Theory]
    [InlineData("POST", "card/2")]
    [InlineData("PUT", "card/2")]
    [InlineData("DELETE", "card/2")]
    [InlineData("POST", "checkpoint/2/result")]
    [InlineData("PUT", "checkpoint/2/finish")]
    [InlineData("POST", "")]
    public async Task A_page_refuses_a_method_that_it_has_no_use_for(string method, string part)
    {
        var first = await school.LaunchAsync("duong", "checkpoint-2");
        var address = new Uri(first.Address, string.Join('/', ["", .. first.Address.AbsolutePath.Split('/')[1..3], part]).TrimEnd('/'));
        var token = first.Find("input[name=token]").GetAttribute("value")!;

        using var response = await first.Visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), address)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("token", token)]),
        });

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
        Assert.Equal("LTI-METHOD", Assert.Single(response.Headers.GetValues("Lti-Error")));
    }

    [Fact]
    public async Task The_first_visit_of_a_card_is_light_and_asks_nobody_else()
    {
        var card = await school.LaunchAsync("duong", "card-1");

        var parts = card.Document.QuerySelectorAll("link[rel=stylesheet], script, img").Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!).ToList();
        var bytes = card.Html.Length;
        foreach (var part in parts)
        {
            Assert.StartsWith("/", part, StringComparison.Ordinal);
            bytes += (await (await card.Visitor.GetAsync(new Uri(card.Address, part).ToString())).Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1, 100_000);
    }

    private static IEnumerable<string> Labels(Page page) => page.Document.QuerySelectorAll("label.option").Select(label => label.TextContent.Trim());

    private static IEnumerable<string> Secrets(Question question)
    {
        IEnumerable<string?> told = question switch
        {
            ChoiceQuestion choice => choice.Options.Select(option => option.Feedback?.Html),
            MultipleResponse several => several.Options.Select(option => option.Feedback?.Html),
            ShortAnswer word => [$">{word.Answer}<", .. word.Accepted.Select(other => $">{other}<"), .. word.KnownWrong.Select(wrong => wrong.Feedback.Html)],
            NumberAnswer number => [number.Answer, .. number.KnownWrong.Select(wrong => wrong.Feedback.Html)],
            _ => [],
        };
        return told.OfType<string>().Append(question.Explanation.Html).Append(question.Quote.Html);
    }
}
