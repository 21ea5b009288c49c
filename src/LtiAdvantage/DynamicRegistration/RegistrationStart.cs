namespace LtiAdvantage.DynamicRegistration;

/// <summary>What a platform's administrator brings when they begin a registration. Nothing of it is verified.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.3.</remarks>
public sealed record RegistrationStart
{
    private const int LongestToken = 8192;

    private RegistrationStart(string configurationUrl, string host, string? token) => (ConfigurationUrl, Host, Token) = (configurationUrl, host, token);

    /// <summary>Where the platform's configuration is, exactly as given: Canvas has its token in the query.</summary>
    public string ConfigurationUrl { get; }

    /// <summary>
    /// The host of it, and the port where it is not the usual one, for the person who confirms: letters of other alphabets in their
    /// <c>xn--</c> form, so that no host looks like another.
    /// </summary>
    public string Host { get; }

    /// <summary>The secret that lets the tool register once; <see langword="null"/> on platforms that are open to all.</summary>
    public string? Token { get; }

    /// <summary>Reads the parameters <c>openid_configuration</c> and <c>registration_token</c>; others are overlooked.</summary>
    /// <param name="parameters">The parameters of the request, decoded, in order, repeated names kept.</param>
    /// <param name="policy">Which addresses a platform may have.</param>
    public static RegistrationResult<RegistrationStart> Read(IReadOnlyList<KeyValuePair<string, string>> parameters, RegistrationPolicy policy)
    {
        var (address, twice) = Single(parameters, "openid_configuration");
        if (twice) return Fail(RegistrationReason.ParameterRepeated, "openid_configuration");
        if (address is null) return Fail(RegistrationReason.ConfigurationMissing, "openid_configuration");
        if (new EndpointCheck(policy).Parse(address) is not { } uri) return Fail(RegistrationReason.AddressInvalid, "openid_configuration");

        (var token, twice) = Single(parameters, "registration_token");
        if (twice) return Fail(RegistrationReason.ParameterRepeated, "registration_token");
        if (token is not null && !IsToken(token)) return Fail(RegistrationReason.TokenInvalid, "registration_token");
        return new RegistrationResult<RegistrationStart>.Success(
            new RegistrationStart(address, uri.IsDefaultPort ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port}", token));
    }

    /// <summary>The host alone: the address and the token are secrets.</summary>
    public override string ToString() => $"registration from {Host}";

    private static (string? Value, bool Twice) Single(IReadOnlyList<KeyValuePair<string, string>> parameters, string name)
    {
        var values = parameters.Where(parameter => parameter.Key == name && parameter.Value.Length > 0).Select(parameter => parameter.Value).Distinct(StringComparer.Ordinal).ToList();
        return (values.FirstOrDefault(), values.Count > 1);
    }

    // RFC 6750, section 2.1: what can stand behind "Bearer".
    private static bool IsToken(string token) =>
        token.Length <= LongestToken && token.TrimEnd('=') is { Length: > 0 } text && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-._~+/".Contains(letter, StringComparison.Ordinal));

    private static RegistrationResult<RegistrationStart>.Failed Fail(string reason, string parameter) => new(new RegistrationError(reason) { Member = parameter });
}
