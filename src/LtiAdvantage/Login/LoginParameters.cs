using LtiAdvantage.Errors;

namespace LtiAdvantage.Login;

/// <summary>The parameters of a login initiation that mean something to us; others are ignored.</summary>
/// <remarks>LTI Core 1.3, section 4.1; Canvas names the deployment <c>deployment_id</c> or <c>lti_deployment_id</c>.</remarks>
internal sealed record LoginParameters
{
    private const int LongestValue = 16 * 1024;
    private const int LongestIdentifier = 2048;
    private const int LongestDeployment = 255;
    private const int LongestFrame = 128;

    public required string Issuer { get; init; }
    public required string LoginHint { get; init; }
    public required string TargetLinkUri { get; init; }
    public string? MessageHint { get; init; }
    public string? ClientId { get; init; }
    public string? DeploymentId { get; init; }

    /// <summary>The frame that offers storage. A name that cannot be one is no offer, and no reason to refuse.</summary>
    public string? StorageFrame { get; init; }

    public static LoginParameters? Read(LoginRequest request, out LtiError? error)
    {
        error = null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Parameters.Where(parameter => IsKnown(parameter.Key)))
        {
            if (value.Length > LongestValue) return Fail(LtiReason.TooLarge, name, out error);
            if (!values.TryAdd(name, value) && values[name] != value) return Fail(LtiReason.DuplicateParameter, name, out error);
        }

        if (Value("iss") is not { } issuer) return Fail(LtiReason.LoginMissingIssuer, null, out error);
        if (Value("login_hint") is not { } hint) return Fail(LtiReason.LoginMissingHint, null, out error);
        if (Value("target_link_uri") is not { } target) return Fail(LtiReason.LoginMissingTarget, null, out error);
        var clientId = Value("client_id");
        var deployment = Value("lti_deployment_id") ?? Value("deployment_id");
        if (!Fits(issuer)) return Fail(LtiReason.LoginParameterInvalid, "iss", out error);
        if (!Fits(clientId)) return Fail(LtiReason.LoginParameterInvalid, "client_id", out error);
        if (!Fits(deployment) || deployment?.Length > LongestDeployment) return Fail(LtiReason.LoginParameterInvalid, "lti_deployment_id", out error);
        return new LoginParameters
        {
            Issuer = issuer,
            LoginHint = hint,
            TargetLinkUri = target,
            MessageHint = values.GetValueOrDefault("lti_message_hint"),
            ClientId = clientId,
            DeploymentId = deployment,
            StorageFrame = Value("lti_storage_target") is { Length: <= LongestFrame } frame && SafeText.IsIdentifier(frame) ? frame : null,
        };

        string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }

    private static bool IsKnown(string name) =>
        name is "iss" or "login_hint" or "target_link_uri" or "lti_message_hint" or "client_id" or "lti_deployment_id" or "deployment_id"
            or "lti_storage_target";

    private static bool Fits(string? value) => value is null || (value.Length <= LongestIdentifier && SafeText.IsIdentifier(value));

    private static LoginParameters? Fail(string reason, string? parameter, out LtiError error)
    {
        error = LtiError.Of(reason).With("parameter", parameter);
        return null;
    }
}
