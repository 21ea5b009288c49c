using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>Opens the picker by messages of the shapes that were seen of Moodle and of Canvas.</summary>
internal static class Picking
{
    public const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    public const string Settings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    public const string Topic = "stalin-dictatorship";

    /// <summary>A request as the family sends it, signed; the page is not followed.</summary>
    public static async Task<HttpResponseMessage> RequestAsync(
        this PickerFixture fixture, Visitor visitor, string client = PickerFixture.Moodle, string subject = "teacher-1", string role = "Instructor",
        Action<JsonObject>? change = null)
    {
        var (platform, tool) = (fixture.Platform, fixture.School.Tool);
        var (state, nonce) = await platform.LoginAsync(visitor, tool, ("client_id", client));
        var claims = platform.Claims(tool, nonce, TimeProvider.System.GetUtcNow(), subject, role);
        claims["aud"] = client;
        claims["name"] = "Helen Okafor";
        claims.Remove(Lti + "resource_link");
        claims[Lti + "message_type"] = "LtiDeepLinkingRequest";
        claims[Settings] = SettingsOf(platform, client);
        change?.Invoke(claims);
        return await visitor.PostAsync($"{tool}/lti/launch", [new("id_token", platform.Sign(claims)), new("state", state)]);
    }

    /// <summary>The same, as far as the page.</summary>
    public static async Task<Page> OpenAsync(
        this PickerFixture fixture, Visitor visitor, string client = PickerFixture.Moodle, string subject = "teacher-1", Action<JsonObject>? change = null)
    {
        using var response = await fixture.RequestAsync(visitor, client, subject, change: change);
        return await visitor.OpenAsync(fixture.School.Tool + response.Headers.Location);
    }

    public static Action<JsonObject> With(string setting, JsonNode? value) => claims =>
    {
        claims[Settings]!.AsObject().Remove(setting);
        if (value is not null)
        {
            claims[Settings]![setting] = value;
        }
    };

    /// <summary>Ticks what is named, sets the fields, and presses "Add to course".</summary>
    public static Task<Page> AddAsync(this Page picker, IEnumerable<string> parts, params (string Name, string Value)[] fields) =>
        picker.SubmitAsync("form", [.. parts.Select(part => ("item", $"{Topic}/{part}")), .. fields]);

    /// <summary>What stands beside a field.</summary>
    public static string ProblemOf(this Page page, string field) => page.Find($"#{field}-wrong").TextContent.Trim();

    public static string CodeOf(this HttpResponseMessage response) => response.Headers.TryGetValues("Lti-Error", out var codes) ? codes.Single() : "";

    public static string CodeOf(this Page page) => page.Headers.TryGetValues("Lti-Error", out var codes) ? codes.Single() : "";

    /// <summary>How many rows each table holds, but for logins.</summary>
    public static async Task<string> StoredAsync(this PickerFixture fixture) =>
        string.Join(", ", (await Stored.CountAsync(fixture.School)).Split(", ").Where(count => !count.StartsWith("login_state ", StringComparison.Ordinal)));

    public static string ReturnUrl(ForeignPlatform platform, string client) => client == PickerFixture.Canvas
        ? $"{platform.Address}/courses/1042/deep_linking_response?data=eyJ0eXAi.OPAQUE.SIGNED"
        : $"{platform.Address}/mod/lti/contentitem_return.php?course=2&id=1&sesskey=BG3qhVLMy1";

    private static JsonObject SettingsOf(ForeignPlatform platform, string client) => client == PickerFixture.Canvas
        ? new JsonObject
        {
            ["deep_link_return_url"] = ReturnUrl(platform, client),
            ["accept_types"] = new JsonArray("ltiResourceLink"),
            ["accept_presentation_document_targets"] = new JsonArray("iframe", "window"),
            ["accept_media_types"] = "application/vnd.ims.lti.v1.ltilink",
            ["auto_create"] = false,
            ["accept_multiple"] = false,
        }
        : new JsonObject
        {
            ["accept_types"] = new JsonArray("ltiResourceLink"),
            ["accept_presentation_document_targets"] = new JsonArray("frame", "iframe", "window"),
            ["accept_copy_advice"] = false,
            ["accept_multiple"] = true,
            ["accept_unsigned"] = false,
            ["auto_create"] = false,
            ["can_confirm"] = false,
            ["deep_link_return_url"] = ReturnUrl(platform, client),
            ["title"] = "Scratch History Revision",
            ["text"] = "",
        };
}
