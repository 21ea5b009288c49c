namespace LtiAdvantage.Roster;

/// <summary>How a member stands to the course.</summary>
/// <remarks>Names and Role Provisioning Services 2.0, section 2.2.</remarks>
public enum MemberStatus
{
    /// <summary>Takes part. Also what an absent status means.</summary>
    Active,

    /// <summary>Does not take part at present. Also what a word means that the specification does not know.</summary>
    Inactive,

    /// <summary>Has left the course.</summary>
    Deleted,
}
