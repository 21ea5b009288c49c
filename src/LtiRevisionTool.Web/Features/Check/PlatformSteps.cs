using LtiAdvantage.Checks;
using LtiAdvantage.Keys;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>The steps that need no course: our word on the platform, its keys and ours, and the clocks.</summary>
internal sealed class PlatformSteps(OutboundHttp outbound, IToolKeys toolKeys, IOptions<ToolOptions> tool, TimeProvider time)
{
    private const string KeySetPath = "/.well-known/jwks.json";
    private static readonly string[] OwnAlgorithms = ["RS256"];
    private static readonly TimeSpan MayBeBehind = TimeSpan.FromSeconds(60);

    private readonly ConnectionProbe probe = new(outbound.Client, time);

    /// <summary>The address of our key set, as platforms are told.</summary>
    public string OwnKeySet => tool.Value.PublicAddress + KeySetPath;

    public static void LookAtState(CheckRun run)
    {
        switch (run.State)
        {
            case PlatformState.Active:
                run.Pass(CheckPart.Connection, "Switched on");
                break;
            case PlatformState.Pending:
                run.Fail(CheckPart.Connection, "CONNECTION-PENDING");
                break;
            case PlatformState.Incomplete:
                run.Fail(CheckPart.Connection, "CONNECTION-INCOMPLETE");
                break;
            default:
                run.Fail(CheckPart.Connection, "CONNECTION-DISABLED");
                break;
        }
    }

    public async Task ReadKeysAsync(CheckRun run)
    {
        var registration = run.Registration;
        var fact = CheckFacts.Address(registration.JwksUri);
        var look = await run.TryAsync(cancellation => probe.ReadKeysAsync(registration.JwksUri, registration.SigningAlgorithms, cancellation))
            ?? new KeySetLook { Cause = KeySetCause.Timeout };
        run.ClockAhead = look.ClockAhead;
        switch (look.Cause)
        {
            case null:
                run.Pass(CheckPart.Keys, look.KeyIds.Count == 1 ? "Works: 1 key" : $"Works: {look.KeyIds.Count} keys");
                break;
            case KeySetCause.Status:
                run.Fail(CheckPart.Keys, "KEYS-STATUS", $"{fact} answers {look.Status}");
                break;
            case var cause:
                run.Fail(CheckPart.Keys, "KEYS-" + CheckFacts.Word(cause), fact);
                break;
        }
    }

    /// <summary>Our own key set, fetched from where platforms fetch it.</summary>
    public async Task ReadOwnKeysAsync(CheckRun run)
    {
        var signing = await toolKeys.CurrentAsync(run.Registration, CancellationToken.None);
        var look = await run.TryAsync(cancellation => probe.ReadKeysAsync(OwnKeySet, OwnAlgorithms, cancellation))
            ?? new KeySetLook { Cause = KeySetCause.Timeout };
        switch (look.Cause)
        {
            case null when look.KeyIds.Contains(signing.KeyId, StringComparer.Ordinal):
                run.Pass(CheckPart.OwnKeys, "Work, as seen from outside");
                break;
            case null:
                run.Fail(CheckPart.OwnKeys, "OWN-KEYS-ELSEWHERE", OwnKeySet);
                break;
            case KeySetCause.PrivateAddress or KeySetCause.PrivateRedirect:
                run.Cannot(CheckPart.OwnKeys, "Not possible from here", "OWN-KEYS-PRIVATE", OwnKeySet);
                break;
            case KeySetCause.Unreachable or KeySetCause.Insecure or KeySetCause.Timeout or KeySetCause.Broken:
                run.Fail(CheckPart.OwnKeys, "OWN-KEYS-UNREACHABLE", OwnKeySet);
                break;
            default:
                run.Fail(CheckPart.OwnKeys, "OWN-KEYS-NOT-OURS", OwnKeySet);
                break;
        }
    }

    /// <summary>Compares clocks by the answers of the platform, and by when its newest launch was issued.</summary>
    public static void CompareClocks(CheckRun run)
    {
        // A launch may have been on its way for minutes, so that it says only how far the platform is ahead at least.
        var issuedAhead = run.Launch?.AgeMs is < 0 and var age ? TimeSpan.FromMilliseconds(-age) : (TimeSpan?)null;
        if ((run.ClockAhead ?? issuedAhead) is not { } ahead)
        {
            run.Cannot(CheckPart.Clock, "Not known", "CLOCK-UNKNOWN");
            return;
        }

        var apart = CheckFacts.Span(ahead.Duration());
        if (-ahead > run.Registration.Profile.ClockMayBeAhead)
        {
            run.Fail(CheckPart.Clock, "CLOCK-AHEAD", apart);
        }
        else if (ahead > MayBeBehind)
        {
            run.Fail(CheckPart.Clock, "CLOCK-BEHIND", apart);
        }
        else
        {
            run.Pass(CheckPart.Clock, ahead.Duration() < TimeSpan.FromSeconds(1) ? "The same here and there" : $"{apart} apart");
        }
    }
}
