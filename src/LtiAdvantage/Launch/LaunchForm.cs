using LtiAdvantage.Errors;

namespace LtiAdvantage.Launch;

/// <summary>The fields of a launch that mean something to us; others are ignored.</summary>
/// <remarks>Security Framework 1.1, sections 5.1.1.3 and 5.1.1.5.</remarks>
internal sealed record LaunchForm
{
    public string? Token { get; private init; }
    public string? State { get; private init; }
    public string? PlatformError { get; private init; }
    public string? PlatformErrorDescription { get; private init; }

    public static LaunchForm Read(IReadOnlyList<KeyValuePair<string, string>> fields) => new()
    {
        Token = Value(fields, "id_token"),
        State = Value(fields, "state"),
        PlatformError = Value(fields, "error"),
        PlatformErrorDescription = Value(fields, "error_description"),
    };

    /// <summary>What is wrong with the form as such; null when it is either a token or an error of the platform.</summary>
    public LtiError? Check(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        foreach (var name in (string[])["id_token", "state", "error"])
        {
            if (fields.Count(field => field.Key == name) > 1) return LtiError.Of(LtiReason.DuplicateParameter).With("parameter", name);
        }
        if (PlatformError is not null) return Token is null ? null : LtiError.Of(LtiReason.TokenAndError);
        if (Token is null) return LtiError.Of(IsLti11(fields) ? LtiReason.Lti11Launch : LtiReason.MissingToken);
        return State is null ? LtiError.Of(LtiReason.MissingState) : null;
    }

    private static bool IsLti11(IReadOnlyList<KeyValuePair<string, string>> fields) =>
        fields.Any(field => field.Key is "lti_message_type" or "oauth_consumer_key");

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>> fields, string name) =>
        fields.FirstOrDefault(field => field.Key == name).Value is { Length: > 0 } value ? value : null;
}
