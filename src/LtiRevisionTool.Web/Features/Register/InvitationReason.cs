namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Why this tool itself goes no further with a registration, beside the reasons of the protocol.</summary>
internal static class InvitationReason
{
    /// <summary>There is no such invitation.</summary>
    public const string Unknown = "invitation_unknown";

    /// <summary>A platform came by it already.</summary>
    public const string Used = "invitation_used";

    /// <summary>It was not used in time.</summary>
    public const string Expired = "invitation_expired";

    /// <summary>Another registration has it to itself at this moment.</summary>
    public const string InUse = "invitation_in_use";

    /// <summary>The form is not one that this tool gave for this invitation, or it is an hour old.</summary>
    public const string FormInvalid = "registration_form_invalid";

    /// <summary>The platform answered with an entry that is connected already, and nobody agreed to replace its addresses.</summary>
    public const string AlreadyRegistered = "already_registered";

    /// <summary>The platform has made its entry, and it could not be stored here.</summary>
    public const string NotStored = "registration_not_stored";
}
