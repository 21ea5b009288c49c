using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Launch;

/// <summary>What each kind of message must have beyond the claims that all have in common.</summary>
/// <remarks>LTI Core 1.3, sections 5.3.4 and 5.3.5; Deep Linking 2.0, section 3.4.1; Submission Review 1.0, section 3.</remarks>
internal static class MessageKinds
{
    /// <summary>Whether it is a kind that can be read, served or not.</summary>
    public static bool Known(string type) =>
        type is LtiMessageType.ResourceLinkRequest or LtiMessageType.DeepLinkingRequest or LtiMessageType.SubmissionReviewRequest;

    /// <summary>The message, or the reason.</summary>
    public static (LtiMessage? Message, string? Fault) Read(string type, ClaimReader claims, CommonClaims common, LtiToolOptions options) => type switch
    {
        LtiMessageType.SubmissionReviewRequest => Review(claims, common),
        LtiMessageType.DeepLinkingRequest => DeepLinking(claims, common, options),
        _ => Link(claims, common, options),
    };

    private static (LtiMessage?, string?) Link(ClaimReader claims, CommonClaims common, LtiToolOptions options)
    {
        var standsAlone = claims.Find(LtiClaim.ResourceLink) is null && common.TargetLinkUri is { } address && options.OpensWithoutLink(address);
        if (standsAlone) return (new LinklessRequest(common), null);
        if (OptionalClaims.ResourceLink(claims) is not { } link) return (null, LtiReason.ResourceLinkMissing);
        return common.TargetLinkUri is null ? (null, LtiReason.TargetMissing) : (new ResourceLinkRequest(common, link), null);
    }

    private static (LtiMessage?, string?) Review(ClaimReader claims, CommonClaims common)
    {
        if (claims.Object(LtiClaim.ForUser) is not { } user || user.Exact("user_id") is not { Length: > 0 } userId) return (null, LtiReason.ForUserMissing);
        if (common.Grades?.LineItem is not { } lineItem) return (null, LtiReason.LineItemMissing);
        var forUser = new ForUser(userId, user.Text("name"), user.Text("given_name"), user.Text("family_name"), user.Texts("roles"));
        return (new SubmissionReviewRequest(common, forUser, lineItem, OptionalClaims.ResourceLink(claims)), null);
    }

    private static (LtiMessage?, string?) DeepLinking(ClaimReader claims, CommonClaims common, LtiToolOptions options)
    {
        if (claims.Object(LtiClaim.DeepLinkingSettings) is not { } settings
            || OptionalClaims.Address(settings, "deep_link_return_url", options) is not { } returnUrl
            || settings.Find("accept_types") is not { } types || ClaimReader.StringsOf(types) is not { } acceptTypes)
        {
            return (null, LtiReason.DeepLinkSettingsInvalid);
        }

        return (new DeepLinkingRequest(common, new DeepLinkingSettings
        {
            ReturnUrl = returnUrl,
            AcceptTypes = acceptTypes,
            AcceptPresentationDocumentTargets = settings.Texts("accept_presentation_document_targets"),
            AcceptMediaTypes = settings.Text("accept_media_types"),
            AcceptMultiple = settings.Flag("accept_multiple") ?? false,
            AcceptLineItem = settings.Flag("accept_lineitem"),
            AutoCreate = settings.Flag("auto_create") ?? false,
            Title = settings.Text("title"),
            Text = settings.Text("text"),
            Data = settings.Find("data") is { ValueKind: not JsonValueKind.String } ? settings.Drop<string>("data") : settings.Exact("data"),
        }), null);
    }
}
