using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>"I think this should count": from the pupil's question to the teacher's word and back, with the keyboard alone.</summary>
public sealed class AppealJourneyTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Typed = "Q3.5";

    private readonly School school = fixture.School;

    [ChromiumFact]
    public async Task A_pupil_asks_the_teacher_gives_the_mark_and_the_pupil_reads_it()
    {
        var pupil = await fixture.PageAsync(971, 620);
        await WriteAsync(pupil, "amara", "Vyacheslav Skryabin, whom they call the Hammer");
        await pupil.ShouldBeFitAsync("appeal-before");
        await pupil.TabToAsync(pupil.MainFrame, "form#appeal button");
        await pupil.ShouldBeFitAsync("appeal-focus");
        await pupil.KeyAsync("Enter");
        await pupil.Locator("#appeal[data-state='waiting']").WaitForAsync();
        await pupil.ShouldBeFitAsync("appeal-asked");
        await AskAsync("ben", "skryabin");
        await AskAsync("lena", "Skryabin");
        await AskAsync("wilhelmina", "العربية <i>Skryabinskryabinskryabinskryabinskryabinskryabin</i>");
        await FinishAsync("amara");

        var teacher = await fixture.PageAsync(1366, 900);
        var frame = await teacher.OpenActivityAsync(school, "teacher", "checkpoint-3", "#appeals");
        await teacher.TabToAsync(frame, "a[href='#appeals']");
        await teacher.KeyAsync("Enter");
        await teacher.ShouldBeFitAsync("appeals-in-frame");
        await teacher.GotoAsync(school.LaunchAddress("teacher", "checkpoint-3"));
        await teacher.ShouldBeFitAsync("appeals-wide");
        await teacher.SetViewportSizeAsync(360, 740);
        await teacher.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await teacher.ShouldBeFitAsync("appeals-phone-dark");
        await teacher.SetViewportSizeAsync(1366, 900);
        await teacher.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await DecideAsync(teacher, "whom they call the Hammer", "accept");
        await teacher.ShouldBeFitAsync("appeal-decided");
        await teacher.Locator("th a:has-text('Wilhelmina')").ClickAsync();
        await teacher.Locator("#appeals").WaitForAsync();
        await teacher.ShouldBeFitAsync("appeal-on-students-page");
        await DecideAsync(teacher, "العربية", "decline");

        await pupil.ReloadAsync();
        await pupil.Locator("#appeal[data-state='right']").WaitForAsync();
        await pupil.ShouldBeFitAsync("appeal-accepted");
        await pupil.GotoAsync($"{pupil.Url.Split("/Q3")[0]}/result");
        await pupil.Locator("#asked").WaitForAsync();
        await pupil.ShouldBeFitAsync("appeal-on-result");
    }

    [ChromiumFact]
    public async Task On_a_phone_in_the_dark_asking_is_fit_too()
    {
        var pupil = await fixture.PageAsync(360, 740, ColorScheme.Dark);
        await WriteAsync(pupil, "zoe", "Somebody whose name I have forgotten, of the Politburo, at the time in question");
        await pupil.ShouldBeFitAsync("appeal-before-phone-dark");

        await pupil.Locator("form#appeal button").ClickAsync();
        await pupil.Locator("#appeal[data-state='waiting']").WaitForAsync();

        await pupil.ShouldBeFitAsync("appeal-asked-phone-dark");
        await pupil.GotoAsync($"{pupil.Url.Split("/Q3")[0]}/finish");
        await pupil.Locator("main form button").ClickAsync();
        await pupil.Locator("#asked").WaitForAsync();
        await pupil.ShouldBeFitAsync("appeal-on-result-phone-dark");
    }

    private async Task WriteAsync(IPage page, string person, string text)
    {
        await page.GotoAsync(school.LaunchAddress(person, "checkpoint-3"));
        await page.GotoAsync($"{page.Url.Split("/Q3")[0]}/{Typed}");
        await page.TabToAsync(page.MainFrame, "#answer");
        await page.Keyboard.TypeAsync(text);
        await page.KeyAsync("Enter");
        await page.Locator("form#appeal").WaitForAsync();
    }

    private async Task AskAsync(string person, string text)
    {
        using var visitor = new Visitor();
        var first = await school.LaunchAsync(person, "checkpoint-3", visitor);
        var question = await visitor.OpenAsync(new Uri(first.Address, Typed).ToString());
        await (await question.SubmitAsync("form[data-item]", ("answer", text))).SubmitAsync("form#appeal");
        await FinishAsync(person);
    }

    /// <summary>Answers what is left somehow, up to the result.</summary>
    private async Task FinishAsync(string person)
    {
        using var visitor = new Visitor();
        await (await school.LaunchAsync(person, "checkpoint-3", visitor)).AnswerAllAsync();
    }

    private static async Task DecideAsync(IPage page, string typed, string word)
    {
        await page.TabToAsync(page.MainFrame, $"button[value='{word}']");
        await page.Locator($".verdict:has(h3:has-text('{typed}')) button[value='{word}']").FocusAsync();
        await page.KeyAsync("Enter");
        await page.Locator("#done").WaitForAsync();
    }
}
