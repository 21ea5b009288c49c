using System.Text.Json.Nodes;
using LtiAdvantage.DynamicRegistration;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What Canvas takes by URL or pasted where a developer key is made by hand: the tool's own description in Canvas's form.</summary>
internal static class CanvasConfiguration
{
    // E-mail addresses and pictures are never asked for.
    private const string PrivacyLevel = "name_only";

    /// <summary>The configuration of a developer key.</summary>
    public static JsonObject Of(ToolDescription tool)
    {
        var target = new Uri(tool.TargetUrl);
        return new JsonObject
        {
            ["title"] = tool.Name,
            ["description"] = tool.Description ?? tool.Name,
            ["oidc_initiation_url"] = tool.LoginUrl,
            ["target_link_uri"] = tool.TargetUrl,
            ["public_jwk_url"] = tool.JwksUrl,
            ["scopes"] = new JsonArray([.. tool.Scopes.Select(scope => JsonValue.Create(scope))]),
            ["custom_fields"] = new JsonObject(tool.CustomParameters.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
            ["extensions"] = new JsonArray(new JsonObject
            {
                ["domain"] = target.Authority,
                ["tool_id"] = tool.ToolId,
                ["platform"] = "canvas.instructure.com",
                ["privacy_level"] = PrivacyLevel,
                ["settings"] = new JsonObject
                {
                    ["text"] = tool.Name,
                    ["icon_url"] = tool.LogoUrl,
                    ["placements"] = new JsonArray([.. tool.Messages.SelectMany(message => message.Placements.Where(IsCanvas).Select(placement => Placement(message, placement)))]),
                },
            }),
        };
    }

    // The specification's own names begin with a capital; Canvas has its own beside them.
    private static bool IsCanvas(string placement) => char.IsAsciiLetterLower(placement[0]) && !placement.Contains(':', StringComparison.Ordinal);

    private static JsonObject Placement(ToolMessage message, string placement)
    {
        var made = new JsonObject
        {
            ["placement"] = placement,
            ["message_type"] = message.Type,
            ["target_link_uri"] = message.TargetUrl,
            ["text"] = message.Label,
            ["enabled"] = true,
        };
        if (message.IconUrl is { } icon)
        {
            made["icon_url"] = icon;
        }

        if (message.StaffOnly)
        {
            made["visibility"] = "admins";
        }

        if (message.OffAtFirst)
        {
            made["default"] = "disabled";
        }

        if (message is { Width: { } width, Height: { } height })
        {
            made["selection_width"] = width;
            made["selection_height"] = height;
        }

        return made;
    }
}
