using LtiAdvantage.DeepLinking;
using static LtiAdvantage.Tests.DeepLinking.ReplyBench;

namespace LtiAdvantage.Tests.DeepLinking;

/// <summary>What is refused before it is signed, by its reason.</summary>
public sealed class ItemCheckTests
{
    private static readonly ReplyBench Bench = new();

    public static TheoryData<string, string, ContentItem> Wrong => new()
    {
        { "no title", DeepLinkingReason.TitleMissing, Item with { Title = null } },
        { "blank title", DeepLinkingReason.TitleMissing, Item with { Title = " " } },
        { "NUL in title", DeepLinkingReason.TextInvalid, Item with { Title = "a\0b" } },
        { "lines in title", DeepLinkingReason.TextInvalid, Item with { Title = "a\nb" } },
        { "half a character in text", DeepLinkingReason.TextInvalid, Item with { Text = "a\ud800b" } },
        { "NUL in text", DeepLinkingReason.TextInvalid, Item with { Text = "\0" } },
        { "foreign address", DeepLinkingReason.UrlForeign, Item with { Url = "https://other.example/learn" } },
        { "no address", DeepLinkingReason.UrlForeign, Item with { Url = "" } },
        { "relative address", DeepLinkingReason.UrlForeign, Item with { Url = "/learn" } },
        { "plain address", DeepLinkingReason.UrlForeign, Item with { Url = "http://tool.example/learn" } },
        { "user in address", DeepLinkingReason.UrlForeign, Item with { Url = "https://tool.example@evil.example/learn" } },
        { "no settings", DeepLinkingReason.CustomMissing, Item with { Custom = new Dictionary<string, string>() } },
        { "no points", DeepLinkingReason.ScoreMaximumInvalid, Points(0) },
        { "negative points", DeepLinkingReason.ScoreMaximumInvalid, Points(-1) },
        { "101 points", DeepLinkingReason.ScoreMaximumInvalid, Points(101) },
        { "NUL in label", DeepLinkingReason.TextInvalid, Item with { Column = Item.Column! with { Label = "a\0" } } },
        { "available backwards", DeepLinkingReason.PeriodInvalid, Item with { Available = new ContentPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) } },
        { "submission backwards", DeepLinkingReason.PeriodInvalid, Item with { Submission = new ContentPeriod(DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch) } },
        { "no width", DeepLinkingReason.SizeInvalid, Item with { Frame = new ContentFrame(0) } },
        { "negative height", DeepLinkingReason.SizeInvalid, Item with { Window = new ContentWindow(Height: -1) } },
        { "script as icon", DeepLinkingReason.UrlInvalid, Item with { Icon = new ContentImage("javascript:alert(1)") } },
        { "plain thumbnail", DeepLinkingReason.UrlInvalid, Item with { Thumbnail = new ContentImage("http://tool.example/t.png") } },
        { "loopback link", DeepLinkingReason.UrlInvalid, new LinkItem { Url = "http://localhost/a" } },
        { "script as frame", DeepLinkingReason.UrlInvalid, new LinkItem { Url = "https://a.example", Frame = new ContentFrame(Source: "data:text/html,x") } },
        { "NUL in embed", DeepLinkingReason.TextInvalid, new LinkItem { Url = "https://a.example", Embed = "\0" } },
        { "NUL in target", DeepLinkingReason.TextInvalid, new LinkItem { Url = "https://a.example", Window = new ContentWindow("\0") } },
        { "file elsewhere", DeepLinkingReason.UrlInvalid, new FileItem { Url = "file:///etc/passwd" } },
        { "image without size", DeepLinkingReason.SizeInvalid, new ImageItem { Url = "https://a.example/i", Width = 0 } },
        { "no HTML", DeepLinkingReason.HtmlMissing, new HtmlItem { Html = " " } },
        { "NUL in HTML", DeepLinkingReason.TextInvalid, new HtmlItem { Html = "<p>\0</p>" } },
    };

    [Theory, MemberData(nameof(Wrong))]
    [Trait("Row", "DL-14")]
    [Trait("Row", "DL-15")]
    [Trait("Row", "DL-16")]
    [Trait("Row", "DL-18")]
    public async Task DL_14_DL_15_DL_16_DL_18_What_platforms_would_take_wrongly_is_refused(string what, string reason, ContentItem item) =>
        Assert.True((await Bench.FaultsAsync(item)).SequenceEqual([new DeepLinkingFault(reason, 0)]), what);

    [Theory, Trait("Row", "DL-14")]
    [InlineData("", "x")]
    [InlineData("Topic", "x")]
    [InlineData("topic-1", "x")]
    [InlineData("a=b", "x")]
    [InlineData("tópic", "x")]
    [InlineData("topic", "x\nrole=admin")]
    [InlineData("topic", "x\rrole=admin")]
    [InlineData("topic", "x\0")]
    [InlineData("topic", null)]
    public async Task DL_14_A_setting_that_does_not_come_back_as_it_went_is_refused(string name, string? value)
    {
        var item = Item with { Custom = new Dictionary<string, string> { ["topic_2"] = "$Context.id.history", [name] = value! } };

        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.CustomInvalid, 0)], await Bench.FaultsAsync(item));
    }

    [Fact, Trait("Row", "DL-14")]
    public async Task DL_14_A_setting_has_a_length()
    {
        Assert.NotNull(await Bench.SentAsync(Item with { Custom = new Dictionary<string, string> { ["topic"] = new('x', 1000) } }));
        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.CustomInvalid, 0)], await Bench.FaultsAsync(Item with { Custom = new Dictionary<string, string> { ["topic"] = new('x', 1001) } }));
    }

    [Theory, Trait("Row", "DL-15")]
    [InlineData(1)]
    [InlineData(100)]
    public async Task DL_15_The_maximum_is_the_real_one(int points) =>
        Assert.Equal(points, (await Bench.SentAsync(Points(points)))["lineItem"]!["scoreMaximum"]!.GetValue<int>());

    [Fact, Trait("Row", "DL-03")]
    public async Task DL_03_Where_one_item_is_taken_two_are_refused()
    {
        var single = new ReplyBench { Settings = Bench.Settings with { AcceptMultiple = false } };

        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.TooManyItems)], await single.FaultsAsync(Item, Item));
        Assert.NotNull(await single.SentAsync(Item));
    }

    [Fact, Trait("Row", "DL-05")]
    public async Task DL_05_Where_no_column_is_taken_an_item_with_one_is_refused()
    {
        var ungraded = new ReplyBench { Settings = Bench.Settings with { AcceptLineItem = false } };

        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.LineItemNotAccepted, 0)], await ungraded.FaultsAsync(Item));
        Assert.Null((await ungraded.SentAsync(Item with { Column = null }))["lineItem"]);
    }

    public static TheoryData<string, ContentItem> Wishes => new()
    {
        { "iframe", Item with { Frame = new ContentFrame() } },
        { "window", Item with { Window = new ContentWindow("_blank") } },
        { "embed", new LinkItem { Url = "https://a.example", Embed = "<p>x</p>" } },
    };

    [Theory, MemberData(nameof(Wishes)), Trait("Row", "DL-17")]
    public async Task DL_17_A_wish_how_to_be_shown_goes_only_where_it_can_be_met(string target, ContentItem item)
    {
        var without = new ReplyBench { Settings = Bench.Settings with { AcceptPresentationDocumentTargets = [.. new[] { "iframe", "window", "embed", "frame" }.Where(other => other != target)] } };
        var silent = new ReplyBench { Settings = Bench.Settings with { AcceptPresentationDocumentTargets = [] } };
        var only = new ReplyBench { Settings = Bench.Settings with { AcceptPresentationDocumentTargets = [target] } };

        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.PresentationNotAccepted, 0)], await without.FaultsAsync(item));
        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.PresentationNotAccepted, 0)], await silent.FaultsAsync(item));
        Assert.NotNull(await only.SentAsync(item));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_of_which_item()
    {
        var faults = await Bench.FaultsAsync(Item, Item with { Title = "", Url = "https://evil.example" }, Points(0));

        Assert.Equal([new(DeepLinkingReason.TitleMissing, 1), new(DeepLinkingReason.UrlForeign, 1), new DeepLinkingFault(DeepLinkingReason.ScoreMaximumInvalid, 2)], faults);
    }

    private static LtiResourceLinkItem Points(int points) => Item with { Column = Item.Column! with { ScoreMaximum = points } };
}
