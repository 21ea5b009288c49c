using System.Globalization;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class TimeTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N30")]
    [InlineData("""{"exp":"absent"}""", 400)]
    [InlineData("""{"exp":null}""", 400)]
    [InlineData("""{"exp":"4000000000"}""", 401)]
    [InlineData("""{"exp":[4000000000]}""", 401)]
    [InlineData("""{"exp":-61}""", 401)]
    [InlineData("""{"exp":-86400}""", 401)]
    public async Task LV_N30_A_token_past_its_end_is_refused(string patch, int status)
    {
        var refused = await bench.RefusesAsync(LtiReason.Expired, status, Relative(patch));

        Assert.Equal(LtiUserMessage.Expired, refused.Error.Message);
    }

    [Theory, Trait("Row", "LV-N31")]
    [InlineData("""{"iat":"absent"}""")]
    [InlineData("""{"iat":null}""")]
    [InlineData("""{"iat":"1795514400"}""")]
    [InlineData("""{"iat":61}""")]
    [InlineData("""{"iat":86400,"exp":90000}""")]
    public Task LV_N31_A_token_from_the_future_or_from_no_time_is_refused(string patch) => bench.RefusesAsync(LtiReason.IssuedAtInvalid, 401, Relative(patch));

    [Fact, Trait("Row", "LV-N31")]
    public async Task LV_N31_The_offset_is_told_to_the_administrator()
    {
        var refused = await bench.RefusesAsync(LtiReason.IssuedAtInvalid, 401, Relative("""{"iat":90,"exp":400}"""));

        Assert.Equal("-90", refused.Error.Facts["offset"]);
        Assert.Equal(TimeSpan.FromSeconds(-90), refused.Facts!.Age);
    }

    [Theory, Trait("Row", "LV-N32")]
    [InlineData("""{"nbf":61}""")]
    [InlineData("""{"nbf":"soon"}""")]
    public Task LV_N32_A_token_before_its_beginning_is_refused(string patch) => bench.RefusesAsync(LtiReason.NotYetValid, 401, Relative(patch));

    [Fact, Trait("Row", "LV-N33")]
    public Task LV_N33_A_token_that_lives_longer_than_a_day_is_refused() => bench.RefusesAsync(LtiReason.LifetimeTooLong, 401, Relative("""{"exp":86401}"""));

    [Fact, Trait("Row", "LV-N33")]
    public Task LV_N33_A_token_that_lives_a_day_is_accepted() => bench.AcceptsAsync(Relative("""{"exp":86400}"""));

    [Fact, Trait("Row", "LV-N34")]
    public Task LV_N34_A_token_much_older_than_its_login_is_refused() => bench.RefusesAsync(LtiReason.TokenPredatesLogin, 401, Relative("""{"iat":-301}"""));

    [Theory, Trait("Row", "LV-N34")]
    [InlineData(-60, false)]
    [InlineData(-61, true)]
    [InlineData(-300, true)]
    public async Task LV_N34_A_token_a_little_older_than_its_login_is_accepted_with_a_warning(int issued, bool warns)
    {
        var accepted = await bench.AcceptsAsync(claims => claims["iat"] = bench.Now + issued);

        Assert.Equal(warns, accepted.Facts.Warnings.Contains("token_predates_login"));
    }

    [Theory, Trait("Row", "LV-P26")]
    [InlineData("""{"exp":-60}""")]
    [InlineData("""{"iat":60}""")]
    [InlineData("""{"nbf":60}""")]
    [InlineData("""{"nbf":null}""")]
    [InlineData("""{"iat":-0.5,"exp":200.5}""")]
    public Task LV_P26_Clocks_may_differ_by_a_minute(string patch) => bench.AcceptsAsync(Relative(patch));

    [Fact, Trait("Row", "LV-P27")]
    public async Task LV_P27_A_user_may_take_nine_minutes_to_sign_in()
    {
        var login = await bench.LoginAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(9));

        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, bench.Token(login)));
    }

    // Numbers are seconds from now.
    private Action<System.Text.Json.Nodes.JsonObject> Relative(string patch) => claims =>
    {
        Patch.Of(patch)(claims);
        foreach (var name in (string[])["exp", "iat", "nbf"])
        {
            if (claims[name] is System.Text.Json.Nodes.JsonValue value && patch.Contains('"' + name + '"', StringComparison.Ordinal) && value.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            {
                claims[name] = bench.Now + double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
            }
        }
    };
}
