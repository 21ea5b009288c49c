using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LtiRevisionTool.PracticeLms.Moodle;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>Walks through a launch as a browser and a tool do.</summary>
internal static class Launching
{
    /// <summary>The form of a page that posts itself on: its address and fields, in order.</summary>
    public static async Task<(string Action, IReadOnlyDictionary<string, string> Fields)> FormAsync(HttpResponseMessage response)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var form = (IHtmlFormElement)page.QuerySelector("form[method=post]")!;
        Assert.NotNull(form.QuerySelector("button"));
        return (form.GetAttribute("action")!, form.QuerySelectorAll("input").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value));
    }

    /// <summary>What a tool asks for after the login initiation, as Moodle wants it.</summary>
    public static async Task<Dictionary<string, string>> AuthenticationAsync(Lms lms, string person = "amara", string link = "checkpoint-1")
    {
        var (_, login) = await FormAsync(await lms.GetAsync($"/launch/{person}/{link}"));
        return new Dictionary<string, string>
        {
            ["scope"] = "openid",
            ["response_type"] = "id_token",
            ["response_mode"] = "form_post",
            ["prompt"] = "none",
            ["client_id"] = CourseFacts.ClientId,
            ["redirect_uri"] = lms.Tool.Address + "/lti/launch",
            ["login_hint"] = login["login_hint"],
            ["lti_message_hint"] = login["lti_message_hint"],
            ["state"] = "state-1",
            ["nonce"] = "nonce-1",
        };
    }

    public static Task<HttpResponseMessage> AuthenticateAsync(Lms lms, Dictionary<string, string> request) =>
        lms.GetAsync("/mod/lti/auth.php?" + string.Join('&', request.Select(pair => $"{pair.Key}={WebUtility.UrlEncode(pair.Value)}")));

    public static async Task<string> TokenAsync(Lms lms, string person = "amara", string link = "checkpoint-1")
    {
        var request = await AuthenticationAsync(lms, person, link);
        var (_, fields) = await FormAsync(await AuthenticateAsync(lms, request));
        return fields["id_token"];
    }
}
