using System.Collections.Frozen;

namespace LtiAdvantage.Errors;

/// <summary>Status and message of each reason.</summary>
internal static class LtiErrorTable
{
    private static readonly FrozenDictionary<string, LtiError> Errors = new[]
    {
        Row(LtiReason.MethodNotAllowed, 405, LtiUserMessage.Incomplete),
        Row(LtiReason.ContentTypeUnsupported, 415, LtiUserMessage.Incomplete),
        Row(LtiReason.TooLarge, 413, LtiUserMessage.Incomplete),
        Row(LtiReason.RateLimited, 429, LtiUserMessage.Busy),
        Row(LtiReason.HttpsRequired, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.DuplicateParameter, 400, LtiUserMessage.Incomplete),

        Row(LtiReason.LoginMissingIssuer, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LoginMissingHint, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LoginMissingTarget, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LoginParameterInvalid, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LoginIssuerUnknown, 403, LtiUserMessage.Setup),
        Row(LtiReason.LoginClientUnknown, 403, LtiUserMessage.Setup),
        Row(LtiReason.LoginClientRequired, 400, LtiUserMessage.Setup),
        Row(LtiReason.LoginRegistrationMismatch, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LoginTargetForeign, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LoginTargetLoop, 400, LtiUserMessage.Incomplete),

        Row(LtiReason.MissingToken, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.MissingState, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.UnknownState, 401, LtiUserMessage.Expired),
        Row(LtiReason.ExpiredState, 401, LtiUserMessage.Expired, expected: true),
        Row(LtiReason.ConsumedState, 401, LtiUserMessage.Expired, expected: true),
        Row(LtiReason.PlatformError, 401, LtiUserMessage.Expired, expected: true),
        Row(LtiReason.TokenAndError, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.Lti11Launch, 400, LtiUserMessage.Kind, expected: true),

        Row(LtiReason.MalformedToken, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.DuplicateClaim, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.AlgorithmNotAllowed, 401, LtiUserMessage.Verify),
        Row(LtiReason.AlgorithmKeyMismatch, 401, LtiUserMessage.Verify),
        Row(LtiReason.KeyIdMissing, 401, LtiUserMessage.Verify),
        Row(LtiReason.KeyIdUnknown, 401, LtiUserMessage.Verify),
        Row(LtiReason.CriticalUnsupported, 401, LtiUserMessage.Verify),
        Row(LtiReason.WrongType, 401, LtiUserMessage.Verify),
        Row(LtiReason.BadSignature, 401, LtiUserMessage.Verify),
        Row(LtiReason.JwksUnreachable, 503, LtiUserMessage.Busy) with { RetryAfter = TimeSpan.FromSeconds(5) },
        Row(LtiReason.JwksInvalid, 503, LtiUserMessage.Busy) with { RetryAfter = TimeSpan.FromSeconds(5) },

        Row(LtiReason.IssuerMismatch, 401, LtiUserMessage.Verify),
        Row(LtiReason.AudienceMismatch, 401, LtiUserMessage.Verify),
        Row(LtiReason.AuthorizedPartyRequired, 401, LtiUserMessage.Verify),
        Row(LtiReason.AuthorizedPartyMismatch, 401, LtiUserMessage.Verify),
        Row(LtiReason.Expired, 401, LtiUserMessage.Expired, expected: true),
        Row(LtiReason.IssuedAtInvalid, 401, LtiUserMessage.Verify),
        Row(LtiReason.NotYetValid, 401, LtiUserMessage.Verify),
        Row(LtiReason.LifetimeTooLong, 401, LtiUserMessage.Verify),
        Row(LtiReason.TokenPredatesLogin, 401, LtiUserMessage.Expired),
        Row(LtiReason.NonceMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.NonceMismatch, 401, LtiUserMessage.Verify),
        Row(LtiReason.BrowserUnbound, 401, LtiUserMessage.Cookie, expected: true),
        Row(LtiReason.BrowserMismatch, 401, LtiUserMessage.Expired),
        Row(LtiReason.ArrivalSpent, 401, LtiUserMessage.Expired, expected: true),

        Row(LtiReason.MessageTypeMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.MessageTypeUnsupported, 400, LtiUserMessage.Kind),
        Row(LtiReason.VersionInvalid, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.DeploymentMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.DeploymentUnknown, 403, LtiUserMessage.Setup),
        Row(LtiReason.DeploymentDisabled, 403, LtiUserMessage.Setup, expected: true),
        Row(LtiReason.DeploymentMismatch, 401, LtiUserMessage.Verify),
        Row(LtiReason.RegistrationDisabled, 403, LtiUserMessage.Setup, expected: true),
        Row(LtiReason.RolesMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.RolesInvalid, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.SubjectMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.SubjectInvalid, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.ResourceLinkMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.TargetMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.TargetForeign, 400, LtiUserMessage.Verify),
        Row(LtiReason.IdentifierInvalid, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.ForUserMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.LineItemMissing, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.DeepLinkSettingsInvalid, 400, LtiUserMessage.Incomplete),
        Row(LtiReason.RoleNotAllowed, 403, LtiUserMessage.Role, expected: true),
    }.ToFrozenDictionary(error => error.Reason);

    public static LtiError Find(string reason) =>
        Errors.TryGetValue(reason, out var error) ? error : throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a known reason.");

    private static LtiError Row(string reason, int status, LtiUserMessage message, bool expected = false) =>
        new() { Reason = reason, Status = status, Message = message, Expected = expected };
}
