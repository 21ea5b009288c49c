using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <content>Grades that are stuck.</content>
public sealed partial class AdminPagesTests
{
    [Fact]
    public async Task A_stuck_grade_is_shown_by_its_receipt_alone_and_sent_again()
    {
        await Answers.FinishAsync(await school.LaunchAsync("amara", "checkpoint-1"), _ => true);
        await Eventually.TrueAsync("the grade is settled", TimeSpan.FromMinutes(3), async () => await Stored.CountAsync(school, "grade_outbox WHERE state = 'sent'") == 1);
        await Stored.ChangeAsync(school, "UPDATE grade_outbox SET state = 'refused', cause = 'no_permission'");
        using var visitor = new Visitor();
        var overview = await fixture.SignInAsync(visitor);
        Assert.Contains("1 grade, Practice LMS", overview.Text, StringComparison.Ordinal);

        var page = await overview.FollowAsync("main ul.plain a[href*='/admin/grades']");

        Assert.Contains("does not let us write this grade", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", page.Html, StringComparison.Ordinal);
        var receipt = page.Find("table tbody th").TextContent;
        var sent = await page.SubmitAsync("form[action*=One]");
        Assert.Contains("1 grade to be sent again", sent.Text, StringComparison.Ordinal);
        Assert.Equal([$"{Actor} grade.sent_again {receipt}"], await Stored.ListAsync(school, $"SELECT actor || ' ' || action || ' ' || detail FROM audit WHERE detail = '{receipt}'"));
        await Eventually.TrueAsync("the grade is sent", TimeSpan.FromMinutes(2), async () => await Stored.CountAsync(school, "grade_outbox WHERE state = 'sent'") == 1);
        await ShouldBeStaleAsync(page, "form[action*=One]");

        await Stored.ChangeAsync(school, "UPDATE grade_outbox SET state = 'refused', cause = 'superseded'");
        var theirs = await visitor.OpenAsync(page.Address.ToString().Replace("no_permission", "superseded", StringComparison.Ordinal));
        Assert.Contains("For a teacher to say", theirs.Text, StringComparison.Ordinal);
        Assert.Null(theirs.Document.QuerySelector("main form"));
        await Stored.ChangeAsync(school, "UPDATE grade_outbox SET state = 'refused', cause = 'no_permission'");
        var stuck = await visitor.OpenAsync(school.Tool + "/admin/grades");
        await Stored.ChangeAsync(school, "UPDATE grade_outbox SET cause = 'superseded'");
        await ShouldBeStaleAsync(stuck, "form[action*=All]", ("cause", "superseded"));
        await ShouldBeStaleAsync(stuck, "form[action*=All]");
        await Stored.ChangeAsync(school, "UPDATE grade_outbox SET cause = 'no_permission'");
        var all = await stuck.SubmitAsync("form[action*=All]");
        Assert.Contains("1 grade to be sent again", all.Text, StringComparison.Ordinal);
        await Eventually.TrueAsync("the grade is sent", TimeSpan.FromMinutes(2), async () => await Stored.CountAsync(school, "grade_outbox WHERE state = 'sent'") == 1);
    }
}
