using LtiAdvantage.Claims;
using LtiAdvantage.DynamicRegistration;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What a platform asks about the tool when it is set up by hand: each value beside the names that platforms have for it.</summary>
/// <param name="Name">What we call it.</param>
/// <param name="InMoodle">The label of Moodle's form; null where Moodle does not ask.</param>
/// <param name="Value">To be copied.</param>
internal sealed record SetUpRow(string Name, string? InMoodle, string Value);

/// <summary>The filled-in sheet.</summary>
internal static class SetUpSheet
{
    public static IReadOnlyList<SetUpRow> Of(ToolDescription tool)
    {
        SetUpRow?[] rows =
        [
            new("Name", "Tool name", tool.Name),
            new("Tool address", "Tool URL", tool.TargetUrl),
            new("Login address", "Initiate login URL", tool.LoginUrl),
            new("Redirect address", "Redirection URI(s)", tool.LaunchUrl),
            new("Key set address", "Public keyset", tool.JwksUrl),
            tool.Messages.FirstOrDefault(message => message.Type == LtiMessageType.DeepLinkingRequest) is { } picker
                ? new("Picker address (deep linking)", "Content Selection URL", picker.TargetUrl)
                : null,
            tool.LogoUrl is { } icon ? new("Icon address", "Icon URL, Secure icon URL", icon) : null,
            new("Custom parameters", "Custom parameters", string.Join('\n', tool.CustomParameters.Select(pair => $"{pair.Key}={pair.Value}"))),
            new("Services (scopes)", null, string.Join('\n', tool.Scopes)),
        ];
        return [.. rows.OfType<SetUpRow>()];
    }
}
