using LtiAdvantage.Errors;
using LtiRevisionTool.Web.Features.Launch;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Launch;

public sealed class OutageNotesTests
{
    [Fact]
    [Trait("Row", "LV-N55")]
    [Trait("Row", "LV-N61")]
    public void A_trouble_that_comes_in_hundreds_is_news_once_a_minute_for_each_platform()
    {
        var time = new FakeTimeProvider();
        var notes = new OutageNotes(time);
        var (one, two) = (Guid.Parse("01a20b8e-0000-7000-8000-000000000001"), Guid.Parse("01a20b8e-0000-7000-8000-000000000002"));

        var first = (notes.IsNews(one, LtiReason.JwksUnreachable), notes.IsNews(one, LtiReason.JwksUnreachable));
        var others = (notes.IsNews(two, LtiReason.JwksUnreachable), notes.IsNews(one, LtiReason.KeyIdUnknown));
        time.Advance(TimeSpan.FromSeconds(59));
        var soon = notes.IsNews(one, LtiReason.JwksUnreachable);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((true, false), first);
        Assert.Equal((true, true), others);
        Assert.False(soon);
        Assert.True(notes.IsNews(one, LtiReason.JwksUnreachable));
    }
}
