using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Lets a posted form through only when a page of the visit sent it: by the visit's form token, and by what the browser says of where it comes from.</summary>
internal sealed class FormGuard(IOptions<ToolOptions> tool)
{
    /// <returns>Why not; null when it may go on, with its form read.</returns>
    /// <param name="http">The request.</param>
    /// <param name="token">The token that the form must carry.</param>
    /// <param name="foreign">The words for a form of another page.</param>
    /// <param name="mostFields">How many fields it may have.</param>
    public async Task<Refusal?> CheckAsync(HttpContext http, string token, Refusal foreign, int mostFields = FormParameters.MostFields)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return null;
        }

        var reading = await FormParameters.ReadAsync(http, FormParameters.LargestPage, http.RequestAborted, mostFields);
        if (reading.Form is null)
        {
            return Refusals.ForStatus(reading.Status, "");
        }

        var posted = reading.Form.FirstOrDefault(field => field.Key == FormToken.Field).Value;
        return FormToken.Matches(posted, token) && !IsForeign(http.Request) ? null : foreign;
    }

    private bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin")
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != "null" && !origin.Equals(tool.Value.PublicAddress, StringComparison.OrdinalIgnoreCase);
    }
}
