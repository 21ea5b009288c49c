using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LtiRevisionTool.Testing;

/// <summary>A page as it arrived.</summary>
public sealed record Page(Uri Address, HttpStatusCode Status, HttpResponseHeaders Headers, IHtmlDocument Document, string Html, Visitor Visitor)
{
    public string Heading => Find("h1").TextContent.Trim();

    public string Text => Document.Body!.TextContent;

    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} at {Address} ({(int)Status}):\n{Html}");

    public IHtmlFormElement Form(string selector = "form") => (IHtmlFormElement)Find(selector);

    /// <summary>Follows the first link that the selector finds.</summary>
    public Task<Page> FollowAsync(string selector) => Visitor.OpenAsync(new Uri(Address, Find(selector).GetAttribute("href")!).ToString());

    /// <summary>Submits a form with the fields given set or added.</summary>
    public Task<Page> SubmitAsync(string selector, params (string Name, string Value)[] fields) => Visitor.SubmitAsync(this, Form(selector), fields);
}
