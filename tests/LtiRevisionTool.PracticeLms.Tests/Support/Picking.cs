using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.IdentityModel.Tokens;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>Walks through a visit to a tool's picker, as a browser and a tool do.</summary>
internal static class Picking
{
    public const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    public const string DeepLinking = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    public const string Settings = DeepLinking + "deep_linking_settings";
    public const string Custom = Lti + "custom";
    public const string Endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    public const string Roster = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    /// <summary>What the LMS answers to the authentication request of a launch.</summary>
    public static async Task<HttpResponseMessage> AuthenticateAsync(this Lms lms, string path, string? redirect = null)
    {
        var (_, login) = await Launching.FormAsync(await lms.GetAsync(path));
        var request = new Dictionary<string, string>
        {
            ["scope"] = "openid",
            ["response_type"] = "id_token",
            ["response_mode"] = "form_post",
            ["prompt"] = "none",
            ["client_id"] = login["client_id"],
            ["redirect_uri"] = redirect ?? lms.Tool.Address + "/lti/launch",
            ["login_hint"] = login["login_hint"],
            ["lti_message_hint"] = login["lti_message_hint"],
            ["state"] = "state-1",
            ["nonce"] = "nonce-1",
        };
        return await lms.GetAsync(lms.AuthenticationPath + "?" + string.Join('&', request.Select(pair => $"{pair.Key}={WebUtility.UrlEncode(pair.Value)}")));
    }

    /// <summary>The claims of a launch, of whatever kind.</summary>
    public static async Task<JsonObject> OpenAsync(this Lms lms, string path, string? redirect = null)
    {
        var (_, fields) = await Launching.FormAsync(await lms.AuthenticateAsync(path, redirect));
        return (JsonObject)JsonNode.Parse(Base64UrlEncoder.Decode(fields["id_token"].Split('.')[1]))!;
    }

    /// <summary>An answer that is right; a test changes what it is about.</summary>
    public static JsonObject Answer(this Lms lms, JsonNode request, params JsonNode[] items) => new()
    {
        ["iss"] = (string)request["aud"]!,
        ["aud"] = new JsonArray((string)request["iss"]!),
        ["iat"] = lms.Clock.GetUtcNow().ToUnixTimeSeconds() - 5,
        ["exp"] = lms.Clock.GetUtcNow().ToUnixTimeSeconds() + 290,
        ["nonce"] = "a-nonce-of-the-tool",
        [Lti + "deployment_id"] = (string)request[Lti + "deployment_id"]!,
        [Lti + "message_type"] = "LtiDeepLinkingResponse",
        [Lti + "version"] = "1.3.0",
        [DeepLinking + "content_items"] = new JsonArray([.. items.Select(item => item.DeepClone())]),
    };

    /// <summary>The content items of a captured answer.</summary>
    public static JsonNode[] Items(JsonNode answer) => [.. (answer["claims"] ?? answer)[DeepLinking + "content_items"]!.AsArray().Select(item => item!.DeepClone())];

    public static string ReturnUrl(JsonNode request) => (string)request[Settings]!["deep_link_return_url"]!;

    /// <summary>Sends an answer where the request wants it.</summary>
    public static Task<HttpResponseMessage> SendAsync(this Lms lms, JsonNode request, JsonObject answer) =>
        lms.PostAsync(ReturnUrl(request), ("JWT", lms.Tool.Sign(answer)));

    /// <summary>Chooses items in the picker; the page of the LMS outside the frame that follows.</summary>
    public static async Task<IHtmlDocument> ChooseAsync(this Lms lms, JsonNode request, params JsonNode[] items) =>
        await lms.GoOnAsync(await lms.SendAsync(request, lms.Answer(request, items)));

    /// <summary>Leaves the frame.</summary>
    public static async Task<IHtmlDocument> GoOnAsync(this Lms lms, HttpResponseMessage response)
    {
        var page = await ReadAsync(response);
        var form = page.QuerySelector<IHtmlFormElement>("form[target=_top]");
        Assert.True(form is not null, page.Body?.TextContent);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Select(input => $"{input.Name}={WebUtility.UrlEncode(input.Value)}");
        return await lms.PageAsync($"{form.GetAttribute("action")}?{string.Join('&', fields)}");
    }

    public static async Task<IHtmlDocument> PageAsync(this Lms lms, string path)
    {
        using var response = await lms.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    /// <summary>Presses the first button of a page's form with this text.</summary>
    public static Task<HttpResponseMessage> PressAsync(this Lms lms, IHtmlDocument page, string button, params (string Name, string Value)[] typed)
    {
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("button").First(other => other.TextContent.Trim() == button);
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var fields = form.QuerySelectorAll("input, textarea")
            .Where(field => field is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .ToDictionary(field => field.GetAttribute("name")!, field => field is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)field).Value);
        if (pressed.Name is { Length: > 0 } name)
        {
            fields[name] = pressed.Value;
        }

        foreach (var (field, value) in typed)
        {
            fields[field] = value;
        }

        return lms.PostAsync(form.GetAttribute("action")!, [.. fields.Select(pair => (pair.Key, pair.Value))]);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>What stands in a field of a form.</summary>
    public static string Field(this IHtmlDocument page, string name) => page.QuerySelector($"[name={name}]") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"There is no field {name}: {page.Body!.TextContent}"),
    };

    /// <summary>The links of the LMS, as its document for tests says them.</summary>
    public static async Task<IReadOnlyList<JsonNode>> LinksAsync(this Lms lms) => [.. (await lms.JsonAsync("/people.json"))["links"]!.AsArray().Select(link => link!)];

    public static async Task<string> KeyOfAsync(this Lms lms, string title) => (string)(await lms.LinksAsync()).Last(link => (string)link["title"]! == title)["key"]!;
}
