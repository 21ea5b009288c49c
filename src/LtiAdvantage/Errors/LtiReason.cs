namespace LtiAdvantage.Errors;

/// <summary>Every reason for which a login or a launch is refused.</summary>
public static class LtiReason
{
#pragma warning disable CS1591 // The words are their own description; the table beside gives status and message.
    // The request itself, before its content is looked at.
    public const string MethodNotAllowed = "method_not_allowed";
    public const string ContentTypeUnsupported = "content_type_unsupported";
    public const string TooLarge = "too_large";
    public const string RateLimited = "rate_limited";
    public const string HttpsRequired = "https_required";
    public const string DuplicateParameter = "duplicate_parameter";

    // Login initiation.
    public const string LoginMissingIssuer = "login.missing_iss";
    public const string LoginMissingHint = "login.missing_login_hint";
    public const string LoginMissingTarget = "login.missing_target_link_uri";
    public const string LoginParameterInvalid = "login.parameter_invalid";
    public const string LoginIssuerUnknown = "login.issuer_unknown";
    public const string LoginClientUnknown = "login.client_unknown";
    public const string LoginClientRequired = "login.client_id_required";
    public const string LoginRegistrationMismatch = "login.registration_mismatch";
    public const string LoginTargetForeign = "login.target_foreign";
    public const string LoginTargetLoop = "login.target_loop";

    // Launch: the form and the login it answers.
    public const string MissingToken = "missing_token";
    public const string MissingState = "missing_state";
    public const string UnknownState = "unknown_state";
    public const string ExpiredState = "expired_state";
    public const string ConsumedState = "consumed_state";
    public const string PlatformError = "platform_error";
    public const string TokenAndError = "token_and_error";
    public const string Lti11Launch = "lti11_launch";

    // Launch: structure, header, key and signature of the token.
    public const string MalformedToken = "malformed_token";
    public const string DuplicateClaim = "duplicate_claim";
    public const string AlgorithmNotAllowed = "alg_not_allowed";
    public const string AlgorithmKeyMismatch = "alg_key_mismatch";
    public const string KeyIdMissing = "kid_missing";
    public const string KeyIdUnknown = "kid_unknown";
    public const string CriticalUnsupported = "crit_unsupported";
    public const string WrongType = "wrong_typ";
    public const string BadSignature = "bad_signature";
    public const string JwksUnreachable = "jwks_unreachable";
    public const string JwksInvalid = "jwks_invalid";

    // Launch: who signed it, for whom, and when.
    public const string IssuerMismatch = "issuer_mismatch";
    public const string AudienceMismatch = "audience_mismatch";
    public const string AuthorizedPartyRequired = "azp_required";
    public const string AuthorizedPartyMismatch = "azp_mismatch";
    public const string Expired = "expired";
    public const string IssuedAtInvalid = "iat_invalid";
    public const string NotYetValid = "not_yet_valid";
    public const string LifetimeTooLong = "lifetime_too_long";
    public const string TokenPredatesLogin = "token_predates_login";
    public const string NonceMissing = "nonce_missing";
    public const string NonceMismatch = "nonce_mismatch";
    public const string BrowserUnbound = "browser_unbound";
    public const string BrowserMismatch = "browser_mismatch";
    public const string ArrivalSpent = "arrival_spent";

    // Launch: the claims of LTI.
    public const string MessageTypeMissing = "message_type_missing";
    public const string MessageTypeUnsupported = "message_type_unsupported";
    public const string VersionInvalid = "version_invalid";
    public const string DeploymentMissing = "deployment_missing";
    public const string DeploymentUnknown = "deployment_unknown";
    public const string DeploymentDisabled = "deployment_disabled";
    public const string DeploymentMismatch = "deployment_mismatch";
    public const string RegistrationDisabled = "registration_disabled";
    public const string RolesMissing = "roles_missing";
    public const string RolesInvalid = "roles_invalid";
    public const string SubjectMissing = "sub_missing";
    public const string SubjectInvalid = "sub_invalid";
    public const string ResourceLinkMissing = "resource_link_missing";
    public const string TargetMissing = "target_missing";
    public const string TargetForeign = "target_foreign";
    public const string IdentifierInvalid = "identifier_invalid";
    public const string ForUserMissing = "for_user_missing";
    public const string LineItemMissing = "line_item_missing";
    public const string DeepLinkSettingsInvalid = "deep_link_settings_invalid";
    public const string RoleNotAllowed = "role_not_allowed";
#pragma warning restore CS1591
}
