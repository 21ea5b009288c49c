using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>
/// A page of an LMS with an activity in a frame, and beside it the hidden frame that stores for tools, as Canvas has it. At /silent
/// the storage is offered, and nobody answers.
/// </summary>
internal sealed class StoringLms : IAsyncDisposable
{
    private const string Frame = "post_message_forwarding";

    private const string Storage = """
        <!doctype html><html lang="en"><title>Storage</title><script>
        const kept = new Map();
        addEventListener("message", event => {
          const { subject, key, value, message_id } = event.data;
          if (subject === "lti.put_data") value ? kept.set(event.origin + key, value) : kept.delete(event.origin + key);
          if (subject !== "lti.put_data" && subject !== "lti.get_data") return;
          event.source.postMessage({ subject: subject + ".response", message_id, key, value: kept.get(event.origin + key) ?? null }, event.origin);
          document.title = "Storage " + kept.size;
        });
        </script></html>
        """;

    private readonly WebApplication app;
    private readonly ForeignPlatform platform;
    private readonly string tool;

    private StoringLms(WebApplication app, ForeignPlatform platform, string address, string tool) =>
        (this.app, this.platform, Address, this.tool) = (app, platform, address, tool);

    public string Address { get; }

    /// <summary>The platform as the tool knows it: it signs, and sends browsers here.</summary>
    public IEnumerable<(string Name, string Value)> Settings => platform.Settings(1).Select(setting =>
        setting.Name.EndsWith("AuthorizationEndpoint", StringComparison.Ordinal) ? (setting.Name, Address + "/auth") : setting);

    public static async Task<StoringLms> StartAsync(ForeignPlatform platform, string tool)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var lms = new StoringLms(builder.Build(), platform, address, tool);
        lms.app.MapGet("/", () => Html(Course("/storage")));
        lms.app.MapGet("/silent", () => Html(Course("/nothing")));
        lms.app.MapGet("/nothing", () => Html("<!doctype html><html lang=\"en\"><title>Nothing</title></html>"));
        lms.app.MapGet("/storage", () => Html(Storage));
        lms.app.MapGet("/start", () => Html(Post(tool + "/lti/login", lms.platform.LoginFields(tool, ("lti_storage_target", Frame)))));
        lms.app.MapGet("/auth", lms.Authenticate);
        await lms.app.StartAsync();
        return lms;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authenticate(string state, string nonce) => Html(Post(
        tool + "/lti/launch", [new("id_token", platform.Sign(platform.Claims(tool, nonce, TimeProvider.System.GetUtcNow()))), new("state", state)]));

    private static string Course(string storage) => $"""
        <!doctype html><html lang="en"><head><title>History 9A</title><meta name="viewport" content="width=device-width"></head><body><main aria-label="Course"><h1>History 9A</h1>
        <iframe class="activity" src="/start" title="The activity" width="960" height="600"></iframe></main>
        <iframe name="{Frame}" src="{storage}" title="Storage for tools" hidden></iframe></body></html>
        """;

    private static string Post(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var inputs = fields.Aggregate(new StringBuilder(), (text, field) => text.Append(
            System.Globalization.CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{field.Key}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">"));
        return $"""<!doctype html><html lang="en"><title>Opening</title><form method="post" action="{action}">{inputs}</form><script>document.forms[0].submit()</script></html>""";
    }

    private static IResult Html(string text) => Results.Text(text, "text/html; charset=utf-8");
}
