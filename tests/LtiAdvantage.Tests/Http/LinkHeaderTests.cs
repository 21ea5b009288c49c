using System.Text;
using LtiAdvantage.Http;
using Xunit;

namespace LtiAdvantage.Tests.Http;

[Trait("Row", "AGS-38")]
public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("""<https://a/2>; rel="next" """)]
    [InlineData("<https://a/2>; rel=next")]
    [InlineData("<https://a/2>; rel='next'")]
    [InlineData("<https://a/2>;REL=\"NEXT\"")]
    [InlineData("<https://a/2> ; rel = \"next\"")]
    [InlineData("<https://a/2>; rel=“next”")]
    [InlineData("""<https://a/2>; title="one, two; rel=prev"; rel="next" """)]
    [InlineData("""<https://a/2>; title="a \"quoted\" word"; rel="next" """)]
    [InlineData("""<https://a/2>; rel="item next" """)]
    [InlineData("""<https://a/1>; rel="first", <https://a/2>; rel="next", <https://a/9>; rel="last" """)]
    [InlineData("""<https://a/1>; rel=first,<https://a/2>; rel=next""")]
    public void The_next_page_is_found(string header)
    {
        Assert.Equal("https://a/2", LinkHeader.FindNext([header]));
    }

    [Fact]
    public void Typographic_quotes_are_no_part_of_the_name_in_either_encoding()
    {
        const string header = "<https://a/1>; rel=“first”, <https://a/2>; rel=“next”";
        var asLatin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(header));

        Assert.Equal("https://a/2", LinkHeader.FindNext([asLatin]));
    }

    [Fact]
    public void Escaped_ampersands_are_read_as_ampersands()
    {
        Assert.Equal("https://a/items?limit=1&from=1", LinkHeader.FindNext(["<https://a/items?limit=1&amp;from=1>; rel=next"]));
    }

    [Fact]
    public void Several_headers_are_read_as_one()
    {
        Assert.Equal("?page=2", LinkHeader.FindNext(["<?page=1>; rel=prev", "<?page=2>; rel=next"]));
    }

    [Theory]
    [InlineData("<https://a/2>; rel=prev")]
    [InlineData("<https://a/2>; rel=nextish")]
    [InlineData("<https://a/2>; title=next")]
    [InlineData("<https://a/2>; rel")]
    [InlineData("<https://a/2")]
    [InlineData("<https://a/2>; rel=\"")]
    [InlineData("<https://a/2>; rel=\"\\")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void No_next_page_is_found_where_there_is_none(string header)
    {
        Assert.Null(LinkHeader.FindNext([header]));
    }
}
