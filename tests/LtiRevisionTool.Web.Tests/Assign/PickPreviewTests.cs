using System.Net;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>A teacher looks at what students will see, and comes back to what they had chosen.</summary>
[Collection(PickerSuite.Name)]
public sealed class PickPreviewTests(PickerFixture fixture) : IDisposable
{
    private readonly Visitor visitor = new();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_card_and_its_questions_are_shown_as_students_see_them_and_nothing_is_recorded()
    {
        var picker = await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-look");
        var before = await fixture.StoredAsync();
        using var pupil = new Visitor();

        var card = await picker.AddAsync([], ("preview", $"{Picking.Topic}/card-4"));
        var question = await card.FollowAsync(".next a.btn");
        var answered = await question.SubmitAsync("form[data-item]");
        var contents = await picker.AddAsync([], ("preview", $"{Picking.Topic}/all"));

        Assert.Equal($"/learn/{picker.Address.Segments[2]}-{Picking.Topic}/card/4", card.Address.AbsolutePath);
        Assert.Equal("You see this as your students do. Answers are marked, and nothing is recorded.", card.Find("[role='note']").TextContent.Trim());
        Assert.StartsWith("Q4.1", question.Find("form[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.NotNull(answered.Document.QuerySelector("#verdict"));
        Assert.Equal(12, contents.Document.QuerySelectorAll(".contents li").Length);
        Assert.All([card, question, contents], page => Assert.Equal(picker.Address.AbsolutePath, page.Find(".bar a").GetAttribute("href")));
        Assert.All([card, question, contents], page => Assert.Empty(page.Document.QuerySelectorAll("[href^='/teach']")));
        Assert.Equal(before, await fixture.StoredAsync());

        // Word for word what a student's own page says.
        var activity = await fixture.Platform.LaunchAsync(pupil, fixture.School.Tool, "pupil-of-preview");
        var own = await pupil.OpenAsync($"{fixture.School.Tool}{activity.Address.AbsolutePath}/card/4");
        Assert.Equal(
            own.Document.QuerySelectorAll(".fact, .big-idea, .slip").Select(part => part.TextContent),
            card.Document.QuerySelectorAll(".fact, .big-idea, .slip").Select(part => part.TextContent));
    }

    [Fact]
    public async Task What_was_chosen_and_typed_is_there_when_one_comes_back()
    {
        var picker = await fixture.OpenAsync(visitor);

        var card = await picker.AddAsync(["checkpoint-1", "card-2"], ("points", "abc"), ("counts", "first"), ("due", "2199-01-01T09:00"), ("preview", $"{Picking.Topic}/card-1"));
        var back = await card.FollowAsync(".bar a");

        Assert.Equal(["checkpoint-1", "card-2"], back.Document.QuerySelectorAll("[name='item'][checked]").Select(box => box.GetAttribute("value")!.Split('/')[1]));
        Assert.Equal("2 activities chosen", back.Find("[data-count]").TextContent);
        Assert.Equal(("abc", "2199-01-01T09:00"), (back.Find("#points").GetAttribute("value"), back.Find("#due").GetAttribute("value")));
        Assert.True(back.Find("#counts option[value='first']").HasAttribute("selected"));
        Assert.True(back.Find("details").HasAttribute("open"));
    }

    [Fact]
    public async Task Enter_in_a_field_presses_a_button_that_adds_nothing()
    {
        var picker = await fixture.OpenAsync(visitor);
        var first = picker.Find("form button");

        var stayed = await picker.AddAsync(["card-3"], (first.GetAttribute("name")!, "1"));

        Assert.Equal((HttpStatusCode.OK, picker.Address), (stayed.Status, stayed.Address));
        Assert.Null(stayed.Document.QuerySelector("#answer"));
        Assert.Equal("1 activity chosen", stayed.Find("[data-count]").TextContent);
    }

    [Fact]
    public async Task A_part_that_is_not_here_cannot_be_looked_at()
    {
        var picker = await fixture.OpenAsync(visitor);

        var stayed = await picker.AddAsync([], ("preview", "//evil.example/all"));

        Assert.Equal(picker.Address, stayed.Address);
    }

    [Fact]
    public async Task Somebody_else_looks_at_nothing()
    {
        var picker = await fixture.OpenAsync(visitor, PickerFixture.Generic, "teacher-c");
        var card = await picker.AddAsync([], ("preview", $"{Picking.Topic}/card-1"));
        using var other = new Visitor();
        await fixture.Platform.LaunchAsync(other, fixture.School.Tool, "student-d");

        var refused = await other.OpenAsync(card.Address.ToString());

        Assert.Equal((HttpStatusCode.Unauthorized, "LTI-EARLIER-VISIT"), (refused.Status, refused.CodeOf()));
    }
}
