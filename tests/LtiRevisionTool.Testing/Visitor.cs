using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LtiRevisionTool.Testing;

/// <summary>
/// A browser without scripts: keeps cookies, follows redirects, and presses the one button of the pages that a launch
/// passes through.
/// </summary>
public sealed partial class Visitor : IDisposable
{
    private const int MostSteps = 12;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public CookieJar Cookies { get; } = new();

    /// <summary>Opens an address and goes on through redirects and the forms of a launch.</summary>
    public Task<Page> OpenAsync(string address) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Opens an address and goes nowhere from there.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Posts fields and goes nowhere from there.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Submits a form of a page as it stands, with the fields given set or added.</summary>
    public Task<Page> SubmitAsync(Page page, IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var action = new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } to ? to : page.Address.PathAndQuery);
        var body = Fields(form).Where(field => fields.All(given => given.Name != field.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return FollowAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(body) });
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        Cookies.Write(request);
        var response = await http.SendAsync(request);
        Cookies.Read(response);
        return response;
    }

    public void Dispose() => http.Dispose();

    private async Task<Page> FollowAsync(HttpRequestMessage request)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            using var response = await SendAsync(request);
            var address = response.RequestMessage!.RequestUri!;
            if (response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, response.Headers.Location!));
                continue;
            }

            var html = await response.Content.ReadAsStringAsync();
            if (Refresh().Match(html) is { Success: true } refresh)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, WebUtility.HtmlDecode(refresh.Groups[1].Value)));
                continue;
            }

            var document = await new HtmlParser().ParseDocumentAsync(html);
            if (document.Forms.FirstOrDefault(IsStepOfLaunch) is { } form)
            {
                request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, form.GetAttribute("action")!))
                {
                    Content = new FormUrlEncodedContent(Fields(form)),
                };
                continue;
            }

            return new Page(address, response.StatusCode, response.Headers, document, html, this);
        }

        throw new InvalidOperationException("The launch goes round in a circle.");
    }

    /// <summary>A page that goes on by itself where there are no scripts.</summary>
    [GeneratedRegex("http-equiv=\"refresh\" content=\"0; ?url=([^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Refresh();

    private static bool IsStepOfLaunch(IHtmlFormElement form) =>
        form.GetAttribute("action") is { } action && (action.EndsWith("/lti/login", StringComparison.Ordinal) || action.Split('?')[0].EndsWith("/lti/launch", StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Name: null }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(input.Name, input.Value);
                    break;
                case IHtmlSelectElement { Name: { } name } select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
                default:
                    break;
            }
        }
    }
}
