namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Programs that look at an address which somebody shared or might open next. None of them is a login.</summary>
internal static class LinkPreviews
{
    private static readonly string[] Names = ["bot", "crawler", "spider", "preview", "facebookexternalhit", "whatsapp", "skypeuripreview", "embedly"];
    private static readonly string[] PurposeHeaders = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    public static bool Sent(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method)
            && (Names.Any(name => agent.Contains(name, StringComparison.OrdinalIgnoreCase))
                || PurposeHeaders.Any(header => request.Headers[header].ToString().Contains("pre", StringComparison.OrdinalIgnoreCase)));
    }
}
