using LtiAdvantage.Messages;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Who came by a message, and the session that it opens.</summary>
internal static class LaunchVisitor
{
    public static LaunchedPerson Person(LtiMessage message, NamePolicy names) => names == NamePolicy.Drop
        ? new LaunchedPerson { Subject = message.Subject! }
        : new LaunchedPerson
        {
            Subject = message.Subject!,
            Name = message.Name,
            GivenName = message.GivenName,
            FamilyName = message.FamilyName,
        };

    public static LaunchedCourse? Course(LtiMessage message) => message.Context is { } context
        ? new LaunchedCourse { ContextId = context.Id, Label = context.Label, Title = context.Title, MembershipsUrl = message.MembershipsUrl }
        : null;

    /// <param name="secret">The secret for the cookie; its hash is stored.</param>
    /// <param name="formKey">The key of the session's form tokens.</param>
    public static NewSession Session(LtiMessage message, string secret, string formKey, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SecretHash = Secrets.Hash(secret),
        FormKey = formKey,
        Role = LaunchRoles.Of(message.Roles),
        TestUser = message.Roles.IsTestUser,
        Locale = message.Locale,
        ReturnUrl = message.ReturnUrl,
        CreatedAt = now,
        ExpiresAt = now + KnownLaunches.Idle,
    };
}
