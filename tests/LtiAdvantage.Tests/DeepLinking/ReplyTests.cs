using System.Text.Json.Nodes;
using LtiAdvantage.DeepLinking;
using static LtiAdvantage.Tests.DeepLinking.ReplyBench;

namespace LtiAdvantage.Tests.DeepLinking;

/// <summary>The signed message that brings a choice back.</summary>
public sealed class ReplyTests
{
    private readonly ReplyBench bench = new();

    [Fact, Trait("Row", "DL-08")]
    public async Task DL_08_The_message_says_from_whom_for_whom_and_for_how_long()
    {
        var signed = Assert.IsType<DeepLinkingResult.Signed>(await bench.SignAsync(new DeepLinkingReply { Items = [Item] }));

        var (header, claims) = Open(signed.Token);
        var now = bench.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal((KeyId, "RS256", "JWT"), (header["kid"]!.GetValue<string>(), header["alg"]!.GetValue<string>(), header["typ"]!.GetValue<string>()));
        Assert.Equal(("client-7", "https://school.example"), (claims["iss"]!.GetValue<string>(), claims["aud"]!.GetValue<string>()));
        Assert.Equal((now - 5, now + 295), (claims["iat"]!.GetValue<long>(), claims["exp"]!.GetValue<long>()));
        Assert.Equal("site-1", claims["https://purl.imsglobal.org/spec/lti/claim/deployment_id"]!.GetValue<string>());
        Assert.Equal("LtiDeepLinkingResponse", claims["https://purl.imsglobal.org/spec/lti/claim/message_type"]!.GetValue<string>());
        Assert.Equal("1.3.0", claims["https://purl.imsglobal.org/spec/lti/claim/version"]!.GetValue<string>());
    }

    [Fact, Trait("Row", "DL-08")]
    public async Task DL_08_Each_message_has_a_nonce_of_its_own()
    {
        var first = (await bench.ClaimsAsync(Item))["nonce"]!.GetValue<string>();
        var second = (await bench.ClaimsAsync(Item))["nonce"]!.GetValue<string>();
        var given = Assert.IsType<DeepLinkingResult.Signed>(await bench.SignAsync(new DeepLinkingReply(), () => "nonce-1")).Token;

        Assert.NotEqual(first, second);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", first);
        Assert.Equal("nonce-1", Open(given).Claims["nonce"]!.GetValue<string>());
    }

    [Fact, Trait("Row", "DL-09")]
    public async Task DL_09_It_is_dated_when_it_is_signed_and_not_when_the_picker_opened()
    {
        var before = (await bench.ClaimsAsync(Item))["iat"]!.GetValue<long>();
        bench.Time.Advance(TimeSpan.FromMinutes(50));

        Assert.Equal(before + 3000, (await bench.ClaimsAsync(Item))["iat"]!.GetValue<long>());
    }

    [Fact, Trait("Row", "DL-10")]
    public async Task DL_10_It_goes_to_the_address_of_the_verified_request_character_by_character()
    {
        var signed = Assert.IsType<DeepLinkingResult.Signed>(await bench.SignAsync(new DeepLinkingReply()));

        Assert.Equal(("https://school.example/return?data=A%41.b&x", "JWT"), (signed.ReturnUrl, DeepLinkingSigner.FormField));
        Assert.DoesNotContain(signed.Token, signed.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> Data => ["plain", "", " ", "\"<i>&amp;+%20\\", "é “quotes” 😀 \u202Eright to left", "two\r\nlines\u0001", new string('x', 4096), """{"a":1}"""];

    [Theory, MemberData(nameof(Data)), Trait("Row", "DL-06")]
    public async Task DL_06_What_the_platform_wanted_back_comes_back_unchanged(string data)
    {
        var claims = await new ReplyBench { Settings = bench.Settings with { Data = data } }.ClaimsAsync(Item);

        Assert.Equal(data, claims[Claim("data")]!.GetValue<string>());
    }

    [Fact, Trait("Row", "DL-07")]
    public async Task DL_07_Where_it_wanted_nothing_back_the_claim_is_left_out()
    {
        var claims = await bench.ClaimsAsync(Item);

        Assert.Equal(["content_items"], claims.Select(claim => claim.Key).Where(name => name.Contains("lti-dl", StringComparison.Ordinal)).Select(name => name.Split('/')[^1]));
    }

    [Fact, Trait("Row", "DL-12")]
    public async Task DL_12_To_choose_nothing_is_an_answer_too()
    {
        var claims = await bench.ClaimsAsync(new DeepLinkingReply { Message = "Nothing was selected" });

        var captured = Http.Capture.Read("canvas/deep-linking-response.cancelled.json");
        Assert.Equal(captured.GetProperty(Claim("msg")).GetString(), claims[Claim("msg")]!.GetValue<string>());
        Assert.Empty(claims[Claim("content_items")]!.AsArray());
    }

    [Fact, Trait("Row", "DL-02")]
    public async Task DL_02_Where_nothing_of_ours_is_taken_an_empty_answer_still_goes_back()
    {
        var closed = new ReplyBench { Settings = bench.Settings with { AcceptTypes = ["file"] } };

        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.TypeNotAccepted, 0)], await closed.FaultsAsync(Item));
        Assert.Equal((true, false), (closed.Settings.Accepts("file"), closed.Settings.Accepts("ltiResourceLink")));
        Assert.Empty((await closed.ClaimsAsync(new DeepLinkingReply { Message = "No file here" }))[Claim("content_items")]!.AsArray());
    }

    [Fact, Trait("Row", "DL-13")]
    public async Task DL_13_A_failure_has_words_for_the_user_and_for_the_log()
    {
        var claims = await bench.ClaimsAsync(new DeepLinkingReply { ErrorMessage = "The topic\r\nis gone", ErrorLog = "topic_missing\0", Log = "picker 1" });

        Assert.Equal(("The topic  is gone", "topic_missing ", "picker 1"), (claims[Claim("errormsg")]!.GetValue<string>(), claims[Claim("errorlog")]!.GetValue<string>(), claims[Claim("log")]!.GetValue<string>()));
        Assert.Null(claims[Claim("msg")]);
    }

    [Fact, Trait("Row", "DL-27")]
    public async Task DL_27_Two_pickers_answer_each_to_its_own_request()
    {
        var other = new ReplyBench { Settings = bench.Settings with { ReturnUrl = "https://other.example/return", Data = "two" } };

        var second = Assert.IsType<DeepLinkingResult.Signed>(await other.SignAsync(new DeepLinkingReply { Items = [Item] }));
        var first = Assert.IsType<DeepLinkingResult.Signed>(await bench.SignAsync(new DeepLinkingReply { Items = [Item] }));

        Assert.Equal(("https://other.example/return", "two"), (second.ReturnUrl, Open(second.Token).Claims[Claim("data")]!.GetValue<string>()));
        Assert.StartsWith("https://school.example/return", first.ReturnUrl, StringComparison.Ordinal);
        Assert.Null(Open(first.Token).Claims[Claim("data")]);
    }

    [Fact, Trait("Row", "DL-28")]
    public async Task DL_28_More_than_platforms_take_is_refused_before_it_is_sent()
    {
        var large = Item with { Text = new string('x', 4000) };

        Assert.Equal([new DeepLinkingFault(DeepLinkingReason.TooLarge)], await bench.FaultsAsync([.. Enumerable.Repeat(large, 300)]));
        Assert.Equal(100, (await bench.ClaimsAsync([.. Enumerable.Repeat(large, 100)]))[Claim("content_items")]!.AsArray().Count);
    }

    [Fact]
    public async Task The_same_choice_names_the_same_content_again()
    {
        var first = await bench.SentAsync(Item);

        Assert.True(JsonNode.DeepEquals(first, await bench.SentAsync(Item)));
    }
}
