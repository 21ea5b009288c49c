using LtiAdvantage.Http;
using Xunit;

namespace LtiAdvantage.Tests.Http;

public sealed class ServiceAddressTests
{
    private const string TokenEndpoint = "https://lms.example/token";

    [Theory]
    [Trait("Row", "AGS-01")]
    [InlineData("https://lms.example/2/lineitem?type_id=3", "https://lms.example/2/lineitem/scores?type_id=3")]
    [InlineData("https://lms.example/2/lineitem?a=/b?c", "https://lms.example/2/lineitem/scores?a=/b?c")]
    [InlineData("https://lms.example/2/lineitem?", "https://lms.example/2/lineitem/scores?")]
    [InlineData("https://lms.example/2/lineitem#top", "https://lms.example/2/lineitem/scores")]
    public void A_segment_goes_into_the_path_and_the_query_stays(string lineItem, string expected)
    {
        Assert.Equal(expected, ServiceAddress.WithSegment(lineItem, "scores"));
    }

    [Theory]
    [Trait("Row", "AGS-02")]
    [InlineData("https://lms.example/2/lineitem/", "https://lms.example/2/lineitem/scores")]
    [InlineData("https://lms.example/2/lineitem/?x=1", "https://lms.example/2/lineitem/scores?x=1")]
    [InlineData("https://lms.example/A%2fb/%7Ec/lineItem", "https://lms.example/A%2fb/%7Ec/lineItem/scores")]
    public void Only_a_slash_at_the_end_is_dropped(string lineItem, string expected)
    {
        Assert.Equal(expected, ServiceAddress.WithSegment(lineItem, "scores"));
    }

    [Theory]
    [InlineData("https://lms.example/items", "https://lms.example/items?tag=a%26b")]
    [InlineData("https://lms.example/items?", "https://lms.example/items?tag=a%26b")]
    [InlineData("https://lms.example/items?x=1", "https://lms.example/items?x=1&tag=a%26b")]
    [InlineData("https://lms.example/items?x=1&", "https://lms.example/items?x=1&tag=a%26b")]
    public void A_parameter_joins_the_query(string address, string expected)
    {
        Assert.Equal(expected, ServiceAddress.WithParameter(address, "tag", "a&b"));
    }

    [Theory]
    [Trait("Row", "AGS-52")]
    [InlineData("http://lms.example/items")]
    [InlineData("/items")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://lms.example/items")]
    [InlineData("https://user:word@lms.example/items")]
    [InlineData("https://lms.example/items\r\nX: y")]
    [InlineData("https://lms.example/ü")]
    [InlineData("")]
    [InlineData(null)]
    public void An_address_that_is_not_plain_https_is_none(string? address)
    {
        Assert.Null(ServiceAddress.Parse(address, TokenEndpoint));
    }

    [Fact]
    public void Http_is_used_where_the_registration_itself_uses_it()
    {
        Assert.NotNull(ServiceAddress.Parse("http://127.0.0.1:5090/items", "http://127.0.0.1:5090/token"));
    }

    [Theory]
    [Trait("Row", "AGS-39")]
    [InlineData("https://LMS.example:443/other?x", true)]
    [InlineData("https://lms.example:8443/items", false)]
    [InlineData("https://evil.example/items", false)]
    public void Origins_are_compared_by_scheme_host_and_port(string other, bool same)
    {
        var one = ServiceAddress.Parse("https://lms.example/items", TokenEndpoint)!;

        Assert.Equal(same, ServiceAddress.SameOrigin(one, ServiceAddress.Parse(other, TokenEndpoint)!));
    }

    [Theory]
    [Trait("Row", "AGS-38")]
    [InlineData("https://lms.example/%41?b", "https://lms.example/%41?b")]
    [InlineData("//other.example/x", "https://other.example/x")]
    [InlineData("/x?back=https://other.example/", "https://lms.example:8443/x?back=https://other.example/")]
    [InlineData("?page=%42", "https://lms.example:8443/a/items?page=%42")]
    [InlineData("next?page=2", "https://lms.example:8443/a/next?page=2")]
    public void A_reference_is_made_absolute_without_being_rewritten(string reference, string expected)
    {
        var current = ServiceAddress.Parse("https://lms.example:8443/a/items?page=1/2", TokenEndpoint)!;

        Assert.Equal(expected, ServiceAddress.Resolve(current, reference));
    }
}
