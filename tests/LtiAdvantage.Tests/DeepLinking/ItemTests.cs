using System.Text.Json.Nodes;
using LtiAdvantage.DeepLinking;
using LtiAdvantage.Tests.Launch;
using static LtiAdvantage.Tests.DeepLinking.ReplyBench;

namespace LtiAdvantage.Tests.DeepLinking;

/// <summary>Items as they are sent.</summary>
public sealed class ItemTests
{
    private readonly ReplyBench bench = new();

    [Fact]
    [Trait("Row", "DL-14")]
    [Trait("Row", "DL-15")]
    [Trait("Row", "DL-16")]
    public async Task DL_14_An_assignment_for_Canvas_is_the_recorded_one()
    {
        var sent = await bench.SentAsync(new LtiResourceLinkItem
        {
            Url = "https://tool.example/lti/launch?resource=ckpt-stalin-1",
            Title = "Checkpoint: Stalin's rise to power",
            Text = "GCSE history checkpoint",
            Custom = new Dictionary<string, string> { ["resource"] = "ckpt-stalin-1" },
            Column = new ContentColumn { ScoreMaximum = 10, Label = "Checkpoint: Stalin's rise to power", ResourceId = "ckpt-stalin-1", Tag = "checkpoint" },
            Available = new ContentPeriod(At(2026, 1, 6, 9, 0), At(2026, 2, 13, 16, 0)),
            Submission = new ContentPeriod(End: new DateTimeOffset(2026, 1, 17, 0, 59, 59, 900, TimeSpan.FromHours(1))),
            Frame = new ContentFrame(900, 800),
        });

        Same(Captured.Read("canvas", "deep-linking-response.assignment_selection.json")[Claim("content_items")]![0]!, sent);
    }

    [Fact]
    public async Task A_choice_for_Moodle_is_the_recorded_one_but_for_what_Moodle_changes_or_overlooks()
    {
        var recorded = Captured.Read("moodle-4.5.6", "deep-linking-response-single.json")["claims"]![Claim("content_items")]![0]!;
        recorded["lineItem"]!.AsObject().Remove("submissionReview");
        recorded["custom"]!.AsObject().Remove("Camel-Key");
        recorded["custom"]!["num"] = "7";
        recorded["custom"]!["flag"] = "1";

        var sent = await new ReplyBench { Home = new Uri("http://localhost:5080"), Loopback = true }.SentAsync(new LtiResourceLinkItem
        {
            Url = "http://localhost:5080/launch?unit=cold-war-1",
            Title = "Cold War origins: notes + checkpoint",
            Text = "Revision notes <b>bold</b> and 8 questions",
            Icon = new ContentImage("http://localhost:5080/icon.png", 100, 100),
            Thumbnail = new ContentImage("http://localhost:5080/thumb.png", 90, 90),
            Custom = new Dictionary<string, string>
            {
                ["unit"] = "cold-war-1", ["due"] = "$ResourceLink.submission.endDateTime", ["avail"] = "$ResourceLink.available.startDateTime",
                ["rlhist"] = "$ResourceLink.id.history", ["ctxhist"] = "$Context.id.history", ["equals"] = "a=b=c", ["num"] = "7", ["flag"] = "1",
            },
            Column = new ContentColumn { ScoreMaximum = 8, Label = "Cold War checkpoint (lineitem label)", ResourceId = "unit:cold-war-1", Tag = "checkpoint", GradesReleased = true },
            Available = new ContentPeriod(At(2026, 11, 1, 9, 0), At(2027, 3, 1, 9, 0)),
            Submission = new ContentPeriod(At(2026, 11, 2, 9, 0), At(2027, 2, 1, 9, 0)),
            Frame = new ContentFrame(800, 1200),
            Window = new ContentWindow("_blank"),
        });

        Same(recorded, sent);
    }

    [Fact, Trait("Row", "DL-16")]
    public async Task DL_16_What_is_not_set_is_left_out()
    {
        var sent = await bench.SentAsync(Item with { Column = null, Available = new ContentPeriod(), Submission = null });

        Assert.Equal(["type", "title", "url", "custom"], sent.AsObject().Select(member => member.Key));
    }

    [Fact, Trait("Row", "DL-18")]
    public async Task DL_18_Every_other_type_has_its_members()
    {
        var claims = await bench.ClaimsAsync(
            new LinkItem { Url = "https://example.org/a", Title = "A", Embed = "<iframe src=x>", Frame = new ContentFrame(1, 2, "https://example.org/f"), Window = new ContentWindow("w", 3, 4, "menubar=no") },
            new FileItem { Url = "https://tool.example/f?sig=1", Title = "notes.pdf", ExpiresAt = At(2026, 11, 24, 10, 0) },
            new HtmlItem { Html = "<h2>hello</h2>\n<p>x</p>", Title = "Html item" },
            new ImageItem { Url = "https://tool.example/i.png", Width = 5, Height = 6, Thumbnail = new ContentImage("https://tool.example/t.png") });

        Same(
            JsonNode.Parse("""
                [
                  {"type":"link","title":"A","url":"https://example.org/a","embed":{"html":"<iframe src=x>"},"iframe":{"src":"https://example.org/f","width":1,"height":2},"window":{"targetName":"w","width":3,"height":4,"windowFeatures":"menubar=no"}},
                  {"type":"file","title":"notes.pdf","url":"https://tool.example/f?sig=1","expiresAt":"2026-11-24T10:00:00Z"},
                  {"type":"html","title":"Html item","html":"<h2>hello</h2>\n<p>x</p>"},
                  {"type":"image","url":"https://tool.example/i.png","thumbnail":{"url":"https://tool.example/t.png"},"width":5,"height":6}
                ]
                """)!,
            claims[Claim("content_items")]!);
    }

    [Theory, Trait("Row", "DL-19")]
    [InlineData("<b>Bold</b> & \"quoted\" <script>alert(1)</script>")]
    [InlineData("é ü 漢字 עברית 😀 e\u0301 \u202Ertl")]
    public async Task DL_19_Titles_go_as_they_are(string title) =>
        Assert.Equal((title, title), ((await bench.SentAsync(Item with { Title = title, Text = title }))["title"]!.GetValue<string>(), (await bench.SentAsync(Item with { Text = title }))["text"]!.GetValue<string>()));

    [Theory, Trait("Row", "DL-05")]
    [InlineData(null)]
    [InlineData(true)]
    public async Task DL_05_A_column_goes_along_where_it_is_taken_or_nothing_is_said(bool? taken)
    {
        var sent = await new ReplyBench { Settings = bench.Settings with { AcceptLineItem = taken } }.SentAsync(Item);

        Assert.Equal(11, sent["lineItem"]!["scoreMaximum"]!.GetValue<int>());
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    private static void Same(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{expected.ToJsonString()}\n{actual.ToJsonString()}");
}
