using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace LtiRevisionTool.Endurance.Tests.Pupils;

/// <summary>The tool, or what stands before it, answered that something went wrong.</summary>
internal sealed class ToldException : Exception
{
    private ToldException(HttpStatusCode status, HttpResponseHeaders headers, Uri? address, string? heading)
        : base($"{(int)status} {CodeOf(headers)} at {address}: {heading}") =>
        (Status, Code, Heading) = (status, CodeOf(headers), heading?.Trim());

    public HttpStatusCode Status { get; }

    /// <summary>The tool's own code; null where the tool did not answer.</summary>
    public string? Code { get; }

    public string? Heading { get; }

    public bool IsFault => (int)Status >= 500;

    public static ToldException Of(Page page) => new(page.Status, page.Headers, page.Address, page.Document.QuerySelector("h1")?.TextContent);

    /// <exception cref="ToldException">It is no success and no redirect.</exception>
    public static async Task<HttpResponseMessage> UnlessAsync(Task<HttpResponseMessage> asking)
    {
        var response = await asking;
        if ((int)response.StatusCode < 400)
        {
            return response;
        }

        using (response)
        {
            var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            throw new ToldException(
                response.StatusCode, response.Headers, response.RequestMessage?.RequestUri, document.QuerySelector("h1")?.TextContent);
        }
    }

    private static string? CodeOf(HttpResponseHeaders headers) => headers.TryGetValues("Lti-Error", out var codes) ? string.Join(',', codes) : null;
}
