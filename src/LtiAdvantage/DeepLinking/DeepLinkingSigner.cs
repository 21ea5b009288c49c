using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Keys;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.DeepLinking;

/// <summary>Signs what a teacher chose, at the moment when it is sent: Canvas takes nothing that is older than five minutes.</summary>
/// <param name="keys">The tool's signing keys.</param>
/// <param name="options">Which addresses are the tool's own.</param>
/// <param name="time">The clock.</param>
/// <param name="nonces">Makes nonces that nobody can guess, each once; without, 256 random bits.</param>
/// <remarks>Deep Linking 2.0, section 3.5; Security Framework 1.0, section 5.2. Issued five seconds ago, good for five minutes from then.</remarks>
public sealed class DeepLinkingSigner(IToolKeys keys, LtiToolOptions options, TimeProvider time, Func<string>? nonces = null)
{
    /// <summary>The one field of the form that is posted to the return address.</summary>
    public const string FormField = "JWT";

    private const int Longest = 1024 * 1024;

    /// <summary>The reply as a signed message, or what is wrong with it.</summary>
    /// <param name="registration">The platform.</param>
    /// <param name="request">The verified message that is answered: kept on the server, never taken from the browser.</param>
    /// <param name="reply">What goes back.</param>
    /// <param name="cancellation">Ends the wait for the key.</param>
    public async Task<DeepLinkingResult> SignAsync(Registration registration, DeepLinkingRequest request, DeepLinkingReply reply, CancellationToken cancellation)
    {
        var faults = Faults(request.Settings, reply.Items).ToList();
        if (faults.Count > 0) return new DeepLinkingResult.Refused(faults);

        var token = ToolSignature.Sign(Claims(registration, request, reply), await keys.CurrentAsync(registration, cancellation));
        return token.Length <= Longest
            ? new DeepLinkingResult.Signed(request.Settings.ReturnUrl, token)
            : new DeepLinkingResult.Refused([new DeepLinkingFault(DeepLinkingReason.TooLarge)]);
    }

    private IEnumerable<DeepLinkingFault> Faults(DeepLinkingSettings settings, IReadOnlyList<ContentItem> items)
    {
        if (items.Count > 1 && !settings.AcceptMultiple) yield return new DeepLinkingFault(DeepLinkingReason.TooManyItems);
        var check = new ContentItemCheck(settings, options);
        foreach (var (place, item) in items.Index())
        {
            foreach (var reason in check.Faults(item).Distinct()) yield return new DeepLinkingFault(reason, place);
        }
    }

    private JsonObject Claims(Registration registration, DeepLinkingRequest request, DeepLinkingReply reply)
    {
        var (issued, expires) = ToolSignature.Validity(time.GetUtcNow());
        var claims = new JsonObject
        {
            ["iss"] = registration.ClientId,
            ["aud"] = registration.Issuer,
            ["iat"] = issued,
            ["exp"] = expires,
            ["nonce"] = nonces?.Invoke() ?? Secrets.New(),
            [LtiClaim.DeploymentId] = request.DeploymentId,
            [LtiClaim.MessageType] = LtiMessageType.DeepLinkingResponse,
            [LtiClaim.Version] = LtiClaim.Version13,
            [LtiClaim.ContentItems] = new JsonArray([.. reply.Items.Select(ContentItemWriter.Write)]),
        };
        (string Name, string? Text)[] optional =
        [
            (LtiClaim.DeepLinkingData, request.Settings.Data),
            (LtiClaim.DeepLinkingMessage, Shown(reply.Message)),
            (LtiClaim.DeepLinkingLog, Shown(reply.Log)),
            (LtiClaim.DeepLinkingErrorMessage, Shown(reply.ErrorMessage)),
            (LtiClaim.DeepLinkingErrorLog, Shown(reply.ErrorLog)),
        ];
        foreach (var (name, text) in optional.Where(claim => claim.Text is not null)) claims[name] = text;
        return claims;
    }

    private static string? Shown(string? text) => text is null ? null : SafeText.Clean(text);
}
