using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Launch;

/// <summary>Reads a verified token as a message of LTI.</summary>
/// <remarks>LTI Core 1.3, section 5.3: what must be there is checked in the order of the specification.</remarks>
internal static class MessageReader
{
    private const string Version = "1.3.0";
    private const int LongestIdentifier = 255;

    public static (LtiMessage? Message, LtiError? Error) Read(ClaimReader claims, LtiToolOptions options)
    {
        if (claims.Exact(LtiClaim.MessageType) is not { Length: > 0 } type) return Refuse(LtiReason.MessageTypeMissing);
        if (claims.Exact(LtiClaim.Version) != Version) return Refuse(LtiReason.VersionInvalid);
        if (type != LtiMessageType.ResourceLinkRequest) return (null, LtiError.Of(LtiReason.MessageTypeUnsupported).With("messageType", type));

        var deployment = claims.Exact(LtiClaim.DeploymentId);
        if (deployment is null or { Length: 0 or > LongestIdentifier }) return Refuse(LtiReason.DeploymentMissing);
        if (claims.Find(LtiClaim.Subject) is null) return Refuse(LtiReason.SubjectMissing);
        var subject = claims.Exact(LtiClaim.Subject);
        if (subject is null or { Length: 0 or > LongestIdentifier }) return Refuse(LtiReason.SubjectInvalid);
        if (claims.Find(LtiClaim.Roles) is not { } roles) return Refuse(LtiReason.RolesMissing);
        if (ClaimReader.StringsOf(roles) is not { } roleNames) return Refuse(LtiReason.RolesInvalid);
        if (claims.Object(LtiClaim.ResourceLink) is not { } link || link.Exact("id") is not { Length: > 0 } linkId) return Refuse(LtiReason.ResourceLinkMissing);
        if (claims.Exact(LtiClaim.TargetLinkUri) is not { Length: > 0 } target) return Refuse(LtiReason.TargetMissing);
        if (!OwnAddress.IsOurs(options, target)) return Refuse(LtiReason.TargetForeign);
        var context = OptionalClaims.Context(claims);
        if (!AreIdentifiers(deployment, subject, linkId, context?.Id)) return Refuse(LtiReason.IdentifierInvalid);

        var presentation = claims.Object(LtiClaim.LaunchPresentation);
        return (new ResourceLinkRequest
        {
            DeploymentId = deployment,
            Subject = subject,
            Name = claims.Text(LtiClaim.Name),
            GivenName = claims.Text(LtiClaim.GivenName),
            FamilyName = claims.Text(LtiClaim.FamilyName),
            Roles = Roles.From(roleNames),
            MentoredSubjects = claims.Texts(LtiClaim.RoleScopeMentor),
            Context = context,
            TargetLinkUri = target,
            Custom = OptionalClaims.Custom(claims),
            Grades = OptionalClaims.Grades(claims, options),
            MembershipsUrl = OptionalClaims.Address(claims.Object(LtiClaim.NamesRoleService), "context_memberships_url", options),
            ReturnUrl = OptionalClaims.Address(presentation, "return_url", options),
            Locale = OptionalClaims.Locale(presentation, "locale") ?? OptionalClaims.Locale(claims, LtiClaim.Locale),
            Platform = OptionalClaims.Platform(claims),
            ResourceLink = new ResourceLink(linkId, link.Text("title"), link.Text("description")),
        }, null);
    }

    private static bool AreIdentifiers(params string?[] values) =>
        Array.TrueForAll(values, value => value is null || (value.Length <= LongestIdentifier && SafeText.IsIdentifier(value)));

    private static (LtiMessage?, LtiError?) Refuse(string reason) => (null, LtiError.Of(reason));
}
