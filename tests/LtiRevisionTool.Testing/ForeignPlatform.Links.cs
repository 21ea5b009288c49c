using System.Text.Json.Nodes;

namespace LtiRevisionTool.Testing;

/// <summary>Links with settings of their own.</summary>
public sealed partial class ForeignPlatform
{
    /// <summary>Launches a link with custom parameters; the page that the tool shows then.</summary>
    /// <param name="visitor">Whose browser.</param>
    /// <param name="tool">Address of the tool.</param>
    /// <param name="link">The id of the resource link.</param>
    /// <param name="custom">Its custom parameters.</param>
    /// <param name="subject">Who launches.</param>
    /// <param name="role">Their role in the context.</param>
    /// <param name="change">What else is different in the message.</param>
    /// <param name="deployment">Where the tool is installed.</param>
    public async Task<Page> LaunchLinkAsync(
        Visitor visitor, string tool, string link, IReadOnlyDictionary<string, string> custom, string subject = "student-1", string role = "Learner",
        Action<JsonObject>? change = null, string deployment = Deployment)
    {
        var (state, nonce) = await LoginAsync(visitor, tool, ("lti_deployment_id", deployment));
        var claims = Claims(tool, nonce, TimeProvider.System.GetUtcNow(), subject, role);
        claims[Lti + "deployment_id"] = deployment;
        claims[Lti + "resource_link"] = new JsonObject { ["id"] = link, ["title"] = "Revision" };
        claims[Lti + "custom"] = new JsonObject(custom.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        change?.Invoke(claims);
        using var response = await visitor.PostAsync($"{tool}/lti/launch", [new("id_token", Sign(claims)), new("state", state)]);
        return await visitor.OpenAsync(new Uri(new Uri(tool), response.Headers.Location!).ToString());
    }
}
