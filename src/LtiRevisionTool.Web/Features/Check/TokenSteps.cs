using LtiAdvantage.Checks;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Asks for an access token for each thing that the tool does, one at a time: some platforms refuse all for want of one.</summary>
internal sealed class TokenSteps(OutboundHttp outbound, PlatformSteps platform, TimeProvider time)
{
    private static readonly (string Scope, string Code, string Words)[] Asked =
    [
        (GradeScope.Score, "LEAVE-SCORE", "send grades"),
        (GradeScope.LineItem, "LEAVE-LINEITEM", "make columns"),
        (GradeScope.ResultReadOnly, "LEAVE-RESULT", "read grades back"),
        (RosterScope.MembershipReadOnly, "LEAVE-ROSTER", "list students"),
    ];

    private readonly ConnectionProbe probe = new(outbound.Client, time);

    /// <returns>Whether the sign-in works.</returns>
    public async Task<bool> SignInAsync(CheckRun run)
    {
        foreach (var (scope, _, _) in Asked)
        {
            var result = await run.TryAsync(cancellation =>
                run.Tokens.GetAsync(new ServiceGrant(run.Registration, run.Deployment, [scope]), [scope], cancellation));
            switch (result)
            {
                case null:
                    run.Fail(CheckPart.Token, "TOKEN-TIMEOUT", CheckFacts.Address(run.Registration.TokenEndpoint));
                    break;
                case TokenResult.Granted:
                    run.Granted.Add(scope);
                    continue;
                case TokenResult.Failed { Error.Cause: GradeCause.NoPermission }:
                    continue;
                case TokenResult.Failed { Error: var error }:
                    await FailAsync(run, error);
                    break;
            }

            run.Cannot(CheckPart.Leave, "Waits for the sign-in", "LEAVE-AFTER-SIGN-IN");
            return false;
        }

        run.Pass(CheckPart.Token, "Works");
        foreach (var (scope, code, words) in Asked.Where(asked => !run.Granted.Contains(asked.Scope)))
        {
            // Everything else works without the list.
            if (scope == RosterScope.MembershipReadOnly)
            {
                run.Cannot(CheckPart.Leave, $"May not {words}", code);
            }
            else
            {
                run.Fail(CheckPart.Leave, code);
            }
        }

        if (Asked.All(asked => run.Granted.Contains(asked.Scope)))
        {
            run.Pass(CheckPart.Leave, "May " + string.Join(", ", Asked.Select(asked => asked.Words)));
        }

        return run.Granted.Count > 0;
    }

    private async Task FailAsync(CheckRun run, TokenError error)
    {
        var (code, fact) = Explain(run.Registration, error);
        // Said of a proof that could not be checked, and of an address at which nobody is: without a proof the two differ.
        if (code == "TOKEN-KEYS-BLOCKED" && error.Status == 404
            && !await run.TryAsync(cancellation => probe.IsTokenEndpointAsync(run.Registration, cancellation), late: true))
        {
            (code, fact) = ("TOKEN-ADDRESS", CheckFacts.Address(run.Registration.TokenEndpoint));
        }

        run.Fail(CheckPart.Token, code, fact);
    }

    private (string Code, string Fact) Explain(Registration registration, TokenError error)
    {
        var address = CheckFacts.Address(registration.TokenEndpoint);
        var said = error.Detail ?? "";
        return error.Cause switch
        {
            GradeCause.ClientUnknown => (registration.Profile.Family == PlatformProfile.Canvas.Family ? "TOKEN-KEY-OFF" : "TOKEN-CLIENT", ""),
            GradeCause.KeyNotAccepted when error.Status == 404 || Says(said, "jwk") => ("TOKEN-KEYS-BLOCKED", platform.OwnKeySet),
            GradeCause.KeyNotAccepted when Says(said, "kid") => ("TOKEN-KEY-UNKNOWN", platform.OwnKeySet),
            GradeCause.KeyNotAccepted => ("TOKEN-SIGNATURE", platform.OwnKeySet),
            GradeCause.AudienceWrong => ("TOKEN-AUDIENCE", ""),
            GradeCause.ClockWrong => (Says(said, "prior to") || Says(said, "future") ? "TOKEN-CLOCK-AHEAD" : "TOKEN-CLOCK-BEHIND", ""),
            GradeCause.BadAddress => ("TOKEN-BAD-ADDRESS", address),
            GradeCause.AddressNotAllowed => ("TOKEN-PRIVATE-ADDRESS", address),
            GradeCause.Unreachable => ("TOKEN-UNREACHABLE", address),
            GradeCause.InsecureConnection => ("TOKEN-INSECURE", address),
            GradeCause.Timeout => ("TOKEN-TIMEOUT", address),
            GradeCause.Redirected => ("TOKEN-MOVED", address),
            GradeCause.UnexpectedAnswer or GradeCause.AnswerTooLarge => ("TOKEN-PAGE", address),
            GradeCause.Busy => ("TOKEN-BUSY", ""),
            GradeCause.PlatformError or GradeCause.ConnectionBroken => ("TOKEN-FAULT", ""),
            _ when error.Status is 404 or 405 or 410 => ("TOKEN-ADDRESS", address),
            _ => ("TOKEN-REFUSED", said.Length > 0 ? said : $"nothing but the status {error.Status}"),
        };
    }

    private static bool Says(string said, string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);
}
