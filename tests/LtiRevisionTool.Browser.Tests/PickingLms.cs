using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>A page of an LMS with the tool's picker in a frame of the size that Moodle gives it, and the address that takes the answer.</summary>
internal sealed class PickingLms : IAsyncDisposable
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    private readonly WebApplication app;
    private readonly ForeignPlatform platform;

    private PickingLms(WebApplication app, ForeignPlatform platform, string address) => (this.app, this.platform, Address) = (app, platform, address);

    public string Address { get; }

    /// <summary>Where the tool listens; known only once it runs.</summary>
    public string Tool { get; set; } = "";

    /// <summary>The platform as the tool knows it: it signs, and sends browsers here.</summary>
    public IEnumerable<(string Name, string Value)> Settings => platform.Settings(1)
        .Select(setting => setting.Name.EndsWith("AuthorizationEndpoint", StringComparison.Ordinal) ? (setting.Name, Address + "/auth") : setting)
        .Append(("Platforms__1__Family", "Moodle"));

    public static async Task<PickingLms> StartAsync(ForeignPlatform platform)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var lms = new PickingLms(builder.Build(), platform, address);
        lms.app.MapGet("/", (int? width, int? height) => Html($"""
            <!doctype html><html lang="en"><head><title>Select content</title><meta name="viewport" content="width=device-width">
            <style>body {"{"} margin: 0 {"}"} iframe {"{"} border: 0; display: block {"}"}</style></head>
            <body><main aria-label="Course"><h1>Select content</h1>
            <iframe src="/start" title="The picker" width="{width ?? 770}" height="{height ?? 578}"></iframe></main></body></html>
            """));
        lms.app.MapGet("/start", () => Html(Post(lms.Tool + "/lti/login", platform.LoginFields(lms.Tool))));
        lms.app.MapGet("/auth", lms.Authenticate);
        lms.app.MapPost("/return", async (HttpRequest request) => Html(Said((await request.ReadFormAsync())["JWT"].ToString())));
        await lms.app.StartAsync();
        return lms;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authenticate(string state, string nonce)
    {
        var claims = platform.Claims(Tool, nonce, TimeProvider.System.GetUtcNow(), "teacher-1", "Instructor");
        claims.Remove(Lti + "resource_link");
        claims["name"] = "Ms Delacroix-Obi";
        claims[Lti + "context"]!["title"] = "11C History";
        claims[Lti + "message_type"] = "LtiDeepLinkingRequest";
        claims["https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"] = new JsonObject
        {
            ["deep_link_return_url"] = Address + "/return",
            ["accept_types"] = new JsonArray("ltiResourceLink"),
            ["accept_presentation_document_targets"] = new JsonArray("frame", "iframe", "window"),
            ["accept_multiple"] = true,
        };
        return Html(Post(Tool + "/lti/launch", [new("id_token", platform.Sign(claims)), new("state", state)]));
    }

    private static string Said(string token)
    {
        var items = JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"]!.AsArray();
        var lines = string.Concat(items.Select(item => $"<li>{WebUtility.HtmlEncode((string?)item!["title"])}: {item["lineItem"]?["scoreMaximum"]} due {item["custom"]?["due"]}</li>"));
        return $"""<!doctype html><html lang="en"><title>Taken</title><main><h1>Taken</h1><ul>{lines}</ul></main></html>""";
    }

    private static string Post(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var inputs = fields.Aggregate(new StringBuilder(), (text, field) => text.Append(
            System.Globalization.CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{field.Key}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">"));
        return $"""<!doctype html><html lang="en"><title>Opening</title><form method="post" action="{action}">{inputs}<button>Go on</button></form><script>document.forms[0].submit()</script></html>""";
    }

    private static IResult Html(string text) => Results.Text(text, "text/html; charset=utf-8");
}
