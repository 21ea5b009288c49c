using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Launches of browsers without the login's cookie, where the platform offered its storage.</summary>
public sealed class StorageProofTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Fact]
    [Trait("Row", "LV-N64")]
    [Trait("Row", "PS-04")]
    public async Task PS_04_Without_the_cookie_the_launch_waits_for_the_proof_and_is_not_used_up()
    {
        var login = await bench.LoginAsync(storage: "frame");

        var unproven = Assert.IsType<LaunchResult.Unproven>(await LaunchAsync(login, bench.Token(login), proof: null));

        Assert.Equal(login.Storage!.Place, unproven.Place);
        Assert.Null(bench.States.All[unproven.StateHash].ConsumedAt);
    }

    [Fact]
    [Trait("Row", "PS-04")]
    [Trait("Row", "PS-25")]
    public async Task PS_04_PS_25_The_secret_opens_it_once()
    {
        var login = await bench.LoginAsync(storage: "frame");
        var token = bench.Token(login);

        var first = await LaunchAsync(login, token, login.Storage!.Secret);
        var second = await LaunchAsync(login, token, login.Storage.Secret);
        var byCookie = await bench.LaunchAsync(login, token);

        Assert.IsType<LaunchResult.Accepted>(first);
        bench.Refuses(second, LtiReason.ConsumedState, 401, consumed: true);
        bench.Refuses(byCookie, LtiReason.ConsumedState, 401, consumed: true);
    }

    [Fact, Trait("Row", "PS-25")]
    public async Task PS_25_A_cookie_that_comes_is_proof_enough_and_the_later_secret_does_nothing()
    {
        var login = await bench.LoginAsync(storage: "frame");
        var token = bench.Token(login);

        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, token));
        bench.Refuses(await LaunchAsync(login, token, login.Storage!.Secret), LtiReason.ConsumedState, 401, consumed: true);
    }

    [Theory]
    [Trait("Row", "PS-26")]
    [Trait("Row", "LV-N65")]
    [InlineData("tampered")]
    [InlineData("{state}")]
    [InlineData("{cookie}")]
    public async Task PS_26_Another_value_is_refused_and_cannot_be_tried_again(string proof)
    {
        var login = await bench.LoginAsync(storage: "frame");
        var given = proof.Replace("{state}", login.State, StringComparison.Ordinal).Replace("{cookie}", login.CookieValue, StringComparison.Ordinal);

        bench.Refuses(await LaunchAsync(login, bench.Token(login), given), LtiReason.BrowserMismatch, 401, consumed: true);
        bench.Refuses(await LaunchAsync(login, bench.Token(login), login.Storage!.Secret), LtiReason.ConsumedState, 401, consumed: true);
    }

    [Fact]
    [Trait("Row", "LV-N64")]
    [Trait("Row", "PS-08")]
    public async Task PS_08_No_answer_of_the_storage_leaves_the_browser_unbound()
    {
        var login = await bench.LoginAsync(storage: "frame");

        var refused = bench.Refuses(await LaunchAsync(login, bench.Token(login), proof: ""), LtiReason.BrowserUnbound, 401, consumed: true);

        Assert.Equal(LtiUserMessage.Cookie, refused.Error.Message);
        Assert.Equal("https://school.example/course/2", refused.ReturnUrl);
    }

    [Fact, Trait("Row", "LV-N64")]
    public async Task LV_N64_A_login_that_offered_no_storage_cannot_be_proved_by_it()
    {
        var login = await bench.LoginAsync();

        bench.Refuses(await LaunchAsync(login, bench.Token(login), proof: "anything"), LtiReason.BrowserUnbound, 401, consumed: true);
    }

    [Theory, Trait("Row", "PS-04")]
    [InlineData("""{"lti:version":"1.1"}""", LtiReason.VersionInvalid, 400, true)]
    [InlineData("""{"nonce":"another"}""", LtiReason.NonceMismatch, 401, false)]
    [InlineData("""{"aud":"another"}""", LtiReason.AudienceMismatch, 401, false)]
    public async Task PS_04_Only_a_launch_that_would_be_accepted_is_worth_the_question(string patch, string reason, int status, bool consumed)
    {
        var login = await bench.LoginAsync(storage: "frame");

        bench.Refuses(await LaunchAsync(login, bench.Token(login, Patch.Of(patch)), proof: null), reason, status, consumed);
    }

    private Task<LaunchResult> LaunchAsync(StartedLogin login, string token, string? proof) => bench.Validator.ValidateAsync(
        new LaunchRequest { Form = [new("id_token", token), new("state", login.State)], Cookie = _ => null, StorageProof = proof }, default);
}
