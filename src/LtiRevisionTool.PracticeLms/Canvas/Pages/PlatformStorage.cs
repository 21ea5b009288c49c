using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Canvas.Pages;

/// <summary>What the tool can ask of the LMS's page by messages. The frame beside the tool's and the page itself listen with one script.</summary>
internal static class PlatformStorage
{
    private const string Script = "/platform-storage.js";
    private const string Page = $"<!doctype html><html lang=\"en-GB\"><head><title>Platform storage</title><script src=\"{Script}\"></script></head><body></body></html>";

    public static void MapPlatformStorage(this WebApplication app)
    {
        app.MapGet("/platform-storage", () => Results.Text(Page, "text/html; charset=utf-8"));
        app.MapGet(Script, (HttpContext context, CourseState state) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return state.StorageSilent
                ? Results.Text("// It offers to keep things, and says nothing.\n", "text/javascript; charset=utf-8")
                : Results.Stream(typeof(PlatformStorage).Assembly.GetManifestResourceStream("platform-storage.js")!, "text/javascript; charset=utf-8");
        });
    }
}
