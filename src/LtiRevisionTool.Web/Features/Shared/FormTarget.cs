namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The one place outside the tool to which a page may post its form: an origin, as the content policy writes it.</summary>
internal sealed record FormTarget(string Origin)
{
    /// <param name="context">The answer that holds the form.</param>
    /// <param name="address">Where it is posted; from a verified token.</param>
    public static void Set(HttpContext context, string address)
    {
        var uri = new Uri(address);
        context.Features.Set(new FormTarget($"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"));
    }
}
