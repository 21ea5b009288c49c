namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The host of the tool and of its commands: the program's own folder is the content root, wherever it is started from.</summary>
internal static class ToolHost
{
    private const int LongestRequestLine = 32 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FormParameters.LargestLaunch;
            // A login by GET carries two hints of several KiB, each byte of them three characters long.
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        return builder;
    }
}
