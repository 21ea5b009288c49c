namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>What is thought of somebody who wants in.</summary>
internal enum AdminVerdict
{
    /// <summary>Not the configured tenant, or none: so also what a forgotten check would give.</summary>
    ForeignTenant,

    /// <summary>The account has no object id.</summary>
    Nobody,

    /// <summary>An account of the tenant that does not have the role.</summary>
    NoRole,

    /// <summary>An administrator.</summary>
    Admitted,
}
