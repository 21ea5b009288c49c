using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>What the tool asks for when it sends the browser back, checked in Moodle's order.</summary>
internal sealed partial class AuthenticationRequest(IEnumerable<KeyValuePair<string, string>> parameters)
{
    private readonly Dictionary<string, string> _parameters = parameters.GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);

    /// <summary>Passed through, but without anything that looks like a tag.</summary>
    public string State => Tag().Replace(this["state"], "");

    public string Nonce => Tag().Replace(this["nonce"], "");

    public string RedirectUri => this["redirect_uri"];

    private string this[string name] => _parameters.GetValueOrDefault(name, "");

    /// <summary>The launch id in <c>lti_message_hint</c>; null when the request is not even worth an answer to the tool.</summary>
    public string? LaunchId()
    {
        string[] needed = ["scope", "response_type", "client_id", "redirect_uri", "login_hint", "nonce", "lti_message_hint"];
        return needed.All(name => this[name].Length > 0) && this["scope"] == "openid" && this["response_type"] == "id_token" ? Hint() : null;
    }

    /// <returns>The error that is posted to the tool, and its description; null when a token is due.</returns>
    public (string Error, string? Description)? Fault(PendingLaunch launch)
    {
        if (this["client_id"] != launch.Tool.ClientId)
        {
            return ("unauthorized_client", null);
        }

        if (this["login_hint"] != launch.Person.Id)
        {
            return ("access_denied", null);
        }

        if (this["response_mode"] != "form_post")
        {
            return ("invalid_request", "Invalid response_mode");
        }

        return this["prompt"] is "" or "none" ? null : ("invalid_request", "Invalid prompt");
    }

    private string? Hint()
    {
        try
        {
            return JsonNode.Parse(this["lti_message_hint"]) is JsonObject hint ? (string?)hint["launchid"] : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
