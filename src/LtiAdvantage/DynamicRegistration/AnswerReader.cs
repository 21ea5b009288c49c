using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Http;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>Reads what a platform answers to a request: by what the body is, not by what its content type says.</summary>
internal sealed class AnswerReader(EndpointCheck addresses)
{
    private const int LongestIdentifier = 255;

    /// <summary>The answer as a registration, or why there is none.</summary>
    public RegistrationResult<RegistrationAnswer> Read(HttpAnswer.Whole answer, RegistrationRequest request, PlatformProfile profile)
    {
        if (!answer.IsSuccess) return new RegistrationResult<RegistrationAnswer>.Failed(Refusal(answer));
        if (PlainJson.Object(answer.Body) is not { } root) return Failed(RegistrationReason.AnswerInvalid, answer);
        var claims = new ClaimReader(root);
        if (Identifier(claims, "client_id") is not { } clientId) return Failed(RegistrationReason.ClientIdMissing, answer);

        var tool = claims.Object(RegistrationRequest.ToolMember);
        return new RegistrationResult<RegistrationAnswer>.Success(new RegistrationAnswer
        {
            ClientId = clientId,
            DeploymentId = Identifier(claims, "deployment_id") ?? Identifier(tool, "deployment_id"),
            ManagementUrl = Address(claims, "registration_client_uri"),
            AdministratorUrl = profile.Registering is { } extension ? Address(tool, extension.AdministratorUrlMember) : null,
            MissingScopes = [.. request.Scopes.Except(Granted(claims) ?? request.Scopes, StringComparer.Ordinal)],
            MissingMessages = [.. Wanted(request).Except(Coming(tool) ?? Wanted(request), StringComparer.Ordinal)],
        });
    }

    /// <summary>Why a platform said no.</summary>
    public static RegistrationError Refusal(HttpAnswer.Whole answer) => new(answer switch
    {
        { Status: 401 } => RegistrationReason.TokenRefused,
        // Moodle says by a whole page that it is not found when the token has expired or is none.
        { Status: 404 } when answer.Text.AsSpan().TrimStart().StartsWith("<") => RegistrationReason.TokenRefused,
        { Status: 408 or 429 or >= 500 } => RegistrationReason.PlatformFailed,
        _ => RegistrationReason.Refused,
    })
    {
        Status = answer.Status,
        Detail = PlatformWords.Read(answer),
    };

    private static RegistrationResult<RegistrationAnswer>.Failed Failed(string reason, HttpAnswer.Whole answer) =>
        new(new RegistrationError(reason) { Status = answer.Status, MayHaveRegistered = true });

    private static string? Identifier(ClaimReader? claims, string name)
    {
        var text = claims?.Find(name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;
        return text is { Length: > 0 and <= LongestIdentifier } && SafeText.IsIdentifier(text) ? text : null;
    }

    private string? Address(ClaimReader? claims, string name) => claims?.Exact(name) is { } address && addresses.Parse(address) is not null ? address : null;

    private static string[]? Granted(ClaimReader claims) => claims.Exact("scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Wanted(RegistrationRequest request) =>
        request.Messages.Select(fitted => fitted.Message.Type).Where(type => type != LtiMessageType.ResourceLinkRequest);

    private static IEnumerable<string>? Coming(ClaimReader? tool) => tool?.Find("messages") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new ClaimReader(item).Exact("type")).OfType<string>()
        : null;
}
