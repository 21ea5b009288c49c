using LtiAdvantage.DynamicRegistration;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What an administrator reads when a platform is not connected: what to do, why, and how to go on.</summary>
internal sealed record RegistrationWords(int Status, string Heading, string Why, string Next)
{
    private const int Bad = StatusCodes.Status400BadRequest;
    private const int NotSetUp = StatusCodes.Status403Forbidden;
    private const int Away = StatusCodes.Status503ServiceUnavailable;

    private const string AskForLink = "Ask the person who runs this tool for a new link.";
    private const string PasteAgain = "Paste the link into your LMS once more. It still works.";
    private const string Nothing = "Nothing was stored.";

    public static RegistrationWords Of(RegistrationError error)
    {
        var words = OfReason(error);
        return error.MayHaveRegistered && error.Reason is not (InvitationReason.NotStored or InvitationReason.Used)
            ? words with { Next = "Your LMS may have made an entry for this tool: look in its list of tools and remove it. Then paste the link once more. It still works." }
            : words;
    }

    private static RegistrationWords OfReason(RegistrationError error) => error.Reason switch
    {
        InvitationReason.Unknown => new(NotSetUp, "Copy the whole link again", "This link is not one of this tool’s, or part of it was lost on its way.",
            "If it stays like this, ask the person who runs this tool for a new one."),
        InvitationReason.Used => new(NotSetUp, "This link has been used", "A platform was connected by it already. Each link works once.",
            "If that was you, look in your LMS’s list of tools: nothing more is to be done here. Otherwise ask the person who runs this tool for a new link."),
        InvitationReason.Expired => new(NotSetUp, "Ask for a new link", "This link has ended without being used.", AskForLink),
        InvitationReason.InUse => new(NotSetUp, "Wait two minutes", "Somebody is connecting a platform by this link at this moment.",
            "If that was you in another window, look there. Otherwise paste the link once more in two minutes."),
        InvitationReason.FormInvalid => new(Bad, "Begin again in your LMS", "The form was older than an hour, or not complete. " + Nothing, PasteAgain),
        InvitationReason.AlreadyRegistered => new(NotSetUp, "This entry is connected already", "Your LMS answered with an entry that this tool knows. Its addresses were not changed.",
            "Nothing has to be done if the tool works. To replace the addresses, begin again from the LMS’s own address and agree to the change."),
        InvitationReason.NotStored => new(Away, "Pass this page on to the person who runs this tool", "Your LMS has made its entry, and it could not be stored here.",
            "They can finish it with what stands below. Or remove the entry from your LMS’s list of tools and paste the link once more."),
        RegistrationReason.ConfigurationMissing => new(Bad, "Paste this link into your LMS",
            "It does nothing when it is opened in a browser alone: your LMS opens it and says who it is.",
            "Moodle: Site administration, Plugins, External tool, Manage tools, Tool URL. Canvas: Admin, Developer Keys, LTI Registration."),
        RegistrationReason.ParameterRepeated or RegistrationReason.TokenInvalid => new(Bad, "Begin again in your LMS",
            "What the LMS sent along with the link cannot be read. " + Nothing, PasteAgain),
        RegistrationReason.AddressInvalid => new(Bad, "Your LMS gave an address that this tool does not call",
            $"{Member(error)} is not a full https address on the usual port. " + Nothing,
            "Set the LMS’s own address to one with https. A port other than 443 has to be allowed here: ask the person who runs this tool."),
        RegistrationReason.AddressNotAllowed => new(Bad, "Your LMS gave an address inside a private network",
            $"{Member(error)} leads to where this tool does not call. " + Nothing,
            "If your LMS stands inside such a network on purpose, the person who runs this tool can open it: Outbound__AllowedNetworks."),
        RegistrationReason.Unreachable => new(Away, "Try again in a moment", $"{Member(error)} could not be reached, or not securely. " + Nothing,
            "Check that this tool can reach your LMS from outside and that its certificate is complete, then paste the link once more. It still works."),
        RegistrationReason.ConfigurationRefused => new(Bad, "Begin again in your LMS", "The LMS did not give its configuration. " + Nothing, PasteAgain),
        RegistrationReason.ConfigurationInvalid => new(Bad, "Your LMS’s configuration cannot be read", "What it gave is no configuration. " + Nothing,
            "Update the LMS, or let the person who runs this tool connect it by hand."),
        RegistrationReason.MetadataMissing => new(Bad, "Your LMS’s configuration is not complete", $"{Member(error)} is missing in it. " + Nothing,
            "Update the LMS, or let the person who runs this tool connect it by hand."),
        RegistrationReason.NotSupported => new(Bad, "Your LMS does not offer what LTI 1.3 needs",
            $"{Member(error)} lacks what this tool relies on: RS256, private_key_jwt and id_token. " + Nothing, "Update the LMS, or look at its LTI settings."),
        RegistrationReason.TokenRefused => new(Bad, "Begin again in your LMS",
            "The LMS did not accept its own registration token: it has ended, was used before, or the web server before the LMS drops the Authorization header. " + Nothing, PasteAgain),
        RegistrationReason.Refused => new(Bad, "Your LMS did not accept the registration", "It gave its reason below, if it gave one. " + Nothing, PasteAgain),
        RegistrationReason.PlatformFailed => new(Away, "Try again in a moment", "The LMS reported an error of its own. " + Nothing, PasteAgain),
        RegistrationReason.AnswerLost => new(Away, "Look in your LMS first", "Its answer to the registration did not arrive whole. Nothing was stored here.", PasteAgain),
        RegistrationReason.AnswerInvalid or RegistrationReason.ClientIdMissing => new(Bad, "Look in your LMS first",
            "It accepted the registration, but its answer names no client id. Nothing was stored here.", PasteAgain),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.Reason, "A reason without words."),
    };

    private static string Member(RegistrationError error) => error.Member is { } member ? $"The address or setting {member}" : "Its address";
}
