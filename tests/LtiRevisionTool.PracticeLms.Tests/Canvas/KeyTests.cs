using LtiRevisionTool.PracticeLms.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class KeyTests(CanvasLms lms) : IClassFixture<CanvasLms>
{
    private const string Address = "/api/lti/security/jwks";

    [Fact]
    public async Task Three_keys_are_published_and_may_be_kept_for_ten_days()
    {
        using var response = await lms.GetAsync(Address);
        var keys = (await lms.JsonAsync(Address))["keys"]!.AsArray();

        Assert.Equal(TimeSpan.FromSeconds(864_000), response.Headers.CacheControl!.MaxAge);
        Assert.Equal(3, keys.Count);
        var captured = Captured.Canvas("jwks")["keys"]!.AsArray();
        Assert.All(keys, key => Assert.Equal(Captured.Shape(captured[0]).Order(), Captured.Shape(key).Order()));
    }

    [Fact]
    public async Task The_present_key_signs_and_the_future_one_is_known_before_it_does()
    {
        string[] before = await IdsAsync();
        Assert.Equal(before[1], await SignerAsync());

        await lms.ControlAsync("/keys/rotate");

        var after = await IdsAsync();
        Assert.Equal(before[1..], after[..2]);
        Assert.Equal(before[2], await SignerAsync());
    }

    private async Task<string[]> IdsAsync() => [.. (await lms.JsonAsync(Address))["keys"]!.AsArray().Select(key => (string)key!["kid"]!)];

    private async Task<string> SignerAsync() => new JsonWebToken((await lms.AnswerAsync(lms.Request(await lms.LoginAsync())))["id_token"]).Kid;
}
