using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Launch;

/// <summary>Reads a verified token as a message of LTI.</summary>
/// <remarks>
/// LTI Core 1.3, section 5.3: what must be there is checked in the order of the specification. A malformed message of a known kind is refused for
/// what is wrong with it, a whole one of a kind that is not served for its kind.
/// </remarks>
internal static class MessageReader
{
    private const int LongestIdentifier = 255;

    public static (LtiMessage? Message, LtiError? Error) Read(ClaimReader claims, LtiToolOptions options)
    {
        if (claims.Exact(LtiClaim.MessageType) is not { Length: > 0 } type) return Refuse(LtiReason.MessageTypeMissing);
        if (claims.Exact(LtiClaim.Version) != LtiClaim.Version13) return Refuse(LtiReason.VersionInvalid);
        if (!MessageKinds.Known(type)) return Unsupported(type);

        var deployment = claims.Exact(LtiClaim.DeploymentId);
        if (deployment is null or { Length: 0 or > LongestIdentifier }) return Refuse(LtiReason.DeploymentMissing);
        if (claims.Find(LtiClaim.Subject) is null) return Refuse(LtiReason.SubjectMissing);
        var subject = claims.Exact(LtiClaim.Subject);
        if (subject is null or { Length: 0 or > LongestIdentifier }) return Refuse(LtiReason.SubjectInvalid);
        if (claims.Find(LtiClaim.Roles) is not { } roles) return Refuse(LtiReason.RolesMissing);
        if (ClaimReader.StringsOf(roles) is not { } roleNames) return Refuse(LtiReason.RolesInvalid);

        var (message, fault) = MessageKinds.Read(type, claims, Common(claims, options, deployment, subject, roleNames), options);
        if (message is null) return Refuse(fault!);
        if (message.TargetLinkUri is { } target && !OwnAddress.IsOurs(options, target)) return Refuse(LtiReason.TargetForeign);
        if (!AreIdentifiers(deployment, subject, message.Context?.Id, LinkOf(message)?.Id, (message as SubmissionReviewRequest)?.ForUser.UserId))
        {
            return Refuse(LtiReason.IdentifierInvalid);
        }
        return options.MessageTypes.Contains(type) ? (message, null) : Unsupported(type);
    }

    private static CommonClaims Common(ClaimReader claims, LtiToolOptions options, string deployment, string subject, IReadOnlyList<string> roles)
    {
        var presentation = claims.Object(LtiClaim.LaunchPresentation);
        return new CommonClaims
        {
            DeploymentId = deployment,
            Subject = subject,
            Name = claims.Text(LtiClaim.Name),
            GivenName = claims.Text(LtiClaim.GivenName),
            FamilyName = claims.Text(LtiClaim.FamilyName),
            Roles = Roles.From(roles),
            MentoredSubjects = claims.Texts(LtiClaim.RoleScopeMentor),
            Context = OptionalClaims.Context(claims),
            TargetLinkUri = claims.Exact(LtiClaim.TargetLinkUri) is { Length: > 0 } target ? target : null,
            Custom = OptionalClaims.Custom(claims),
            Grades = OptionalClaims.Grades(claims, options),
            MembershipsUrl = OptionalClaims.Memberships(claims, options),
            ReturnUrl = OptionalClaims.Address(presentation, "return_url", options),
            Locale = OptionalClaims.Locale(presentation, "locale") ?? OptionalClaims.Locale(claims, LtiClaim.Locale),
            Platform = OptionalClaims.Platform(claims),
        };
    }

    private static ResourceLink? LinkOf(LtiMessage message) => message switch
    {
        ResourceLinkRequest request => request.ResourceLink,
        SubmissionReviewRequest review => review.ResourceLink,
        _ => null,
    };

    private static bool AreIdentifiers(params string?[] values) =>
        Array.TrueForAll(values, value => value is null || (value.Length <= LongestIdentifier && SafeText.IsIdentifier(value)));

    private static (LtiMessage?, LtiError?) Refuse(string reason) => (null, LtiError.Of(reason));

    private static (LtiMessage?, LtiError?) Unsupported(string type) => (null, LtiError.Of(LtiReason.MessageTypeUnsupported).With("messageType", type));
}
