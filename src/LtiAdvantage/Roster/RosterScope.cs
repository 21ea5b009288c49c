namespace LtiAdvantage.Roster;

/// <summary>The scope of the membership service.</summary>
/// <remarks>Names and Role Provisioning Services 2.0, section 2.3.</remarks>
public static class RosterScope
{
    /// <summary>Read the members of a course.</summary>
    public const string MembershipReadOnly = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
}
