using System.Net;
using System.Net.Http.Headers;
using LtiRevisionTool.Data;

namespace LtiRevisionTool.Web.Tests.Keys;

public sealed class KeySetEndpointTests : IAsyncLifetime
{
    private TwoNodes tool = null!;

    public async Task InitializeAsync() => tool = await TwoNodes.StartAsync();

    public async Task DisposeAsync() => await tool.DisposeAsync();

    [Fact]
    [Trait("Row", "KEY-01")]
    [Trait("Row", "KEY-03")]
    public async Task It_may_be_kept_for_five_minutes_and_sets_no_cookie()
    {
        using var answer = await SendAsync(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((true, TimeSpan.FromMinutes(5)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.ETag!.IsWeak);
    }

    [Fact]
    [Trait("Row", "KEY-03")]
    public async Task Who_has_it_already_is_told_so_until_a_key_is_added()
    {
        using var first = await SendAsync(HttpMethod.Get);
        using var again = await SendAsync(HttpMethod.Get, first.Headers.ETag);
        await tool.One.RotateAsync();
        tool.Time.Advance(TimeSpan.FromMinutes(1));
        using var after = await SendAsync(HttpMethod.Get, first.Headers.ETag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, after.StatusCode));
        Assert.Equal(TimeSpan.FromMinutes(5), again.Headers.CacheControl!.MaxAge);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(first.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    [Trait("Row", "KEY-03")]
    public async Task HEAD_tells_the_same_without_the_body()
    {
        using var get = await SendAsync(HttpMethod.Get);
        using var head = await SendAsync(HttpMethod.Head);

        Assert.Equal((get.StatusCode, get.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    [Trait("Row", "KEY-12")]
    public async Task When_the_keys_cannot_be_read_nobody_keeps_what_it_says_instead()
    {
        var folder = Directory.CreateTempSubdirectory("revision-keys-");
        var empty = new Database(new(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder.FullName, "empty.db")};Pooling=False"));
        await using var node = await KeyNode.StartAsync(empty, folder, tool.Time);

        using var answer = await node.Http.GetAsync(node.KeySet);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        folder.Delete(recursive: true);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(method, tool.One.KeySet);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await tool.One.Http.SendAsync(request);
    }
}
