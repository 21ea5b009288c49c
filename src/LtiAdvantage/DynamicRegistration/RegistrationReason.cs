namespace LtiAdvantage.DynamicRegistration;

/// <summary>Every reason for which a registration fails, as machine words.</summary>
/// <remarks>Dynamic Registration 1.0.</remarks>
public static class RegistrationReason
{
    /// <summary>The request names no configuration of a platform.</summary>
    public const string ConfigurationMissing = "configuration_missing";

    /// <summary>The request names a parameter twice, with different values.</summary>
    public const string ParameterRepeated = "parameter_repeated";

    /// <summary>The registration token cannot be one.</summary>
    public const string TokenInvalid = "registration_token_invalid";

    /// <summary>An address is not absolute https on an allowed port (in development also http on loopback), or has a user in it.</summary>
    public const string AddressInvalid = "address_invalid";

    /// <summary>An address leads into a network that the tool may not call.</summary>
    public const string AddressNotAllowed = "address_not_allowed";

    /// <summary>A host cannot be found or reached, or not securely, or did not answer in time: nothing was registered.</summary>
    public const string Unreachable = "platform_unreachable";

    /// <summary>The platform did not give its configuration.</summary>
    public const string ConfigurationRefused = "configuration_refused";

    /// <summary>The configuration is no JSON object, holds a name twice, or is larger than 1 MiB.</summary>
    public const string ConfigurationInvalid = "configuration_invalid";

    /// <summary>The configuration lacks a member that must be there; <see cref="RegistrationError.Member"/> says which.</summary>
    public const string MetadataMissing = "metadata_missing";

    /// <summary>The platform does not offer what LTI 1.3 needs; <see cref="RegistrationError.Member"/> says in which member.</summary>
    public const string NotSupported = "not_supported";

    /// <summary>The registration token was not accepted: expired, used before, or lost on its way (a web server may strip <c>Authorization</c>).</summary>
    public const string TokenRefused = "registration_token_refused";

    /// <summary>The platform did not take the registration; <see cref="RegistrationError.Detail"/> holds its words.</summary>
    public const string Refused = "registration_refused";

    /// <summary>The platform reported an error of its own, or asked for fewer requests.</summary>
    public const string PlatformFailed = "platform_failed";

    /// <summary>The request was sent and its answer did not arrive whole.</summary>
    public const string AnswerLost = "answer_lost";

    /// <summary>The answer is no JSON object.</summary>
    public const string AnswerInvalid = "answer_invalid";

    /// <summary>The answer gives the tool no client id.</summary>
    public const string ClientIdMissing = "client_id_missing";
}
