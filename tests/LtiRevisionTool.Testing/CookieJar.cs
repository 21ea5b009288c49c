namespace LtiRevisionTool.Testing;

/// <summary>Cookies as a browser keeps them on loopback, where <c>Secure</c> is honoured over plain http.</summary>
public sealed class CookieJar
{
    private readonly Dictionary<(string Site, string Name), string> cookies = [];

    public IEnumerable<string> NamesAt(Uri address) => cookies.Keys.Where(key => key.Site == address.Authority).Select(key => key.Name);

    public string? this[Uri address, string name]
    {
        get => cookies.GetValueOrDefault((address.Authority, name));
        set
        {
            if (value is null)
            {
                cookies.Remove((address.Authority, name));
            }
            else
            {
                cookies[(address.Authority, name)] = value;
            }
        }
    }

    public void Write(HttpRequestMessage request)
    {
        var own = cookies.Where(cookie => cookie.Key.Site == request.RequestUri!.Authority).Select(cookie => $"{cookie.Key.Name}={cookie.Value}").ToList();
        if (own.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", own));
        }
    }

    public void Read(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            return;
        }

        foreach (var line in lines)
        {
            var pair = line.Split(';')[0].Split('=', 2);
            var gone = line.Contains("max-age=0", StringComparison.OrdinalIgnoreCase) || pair[1].Length == 0;
            this[response.RequestMessage!.RequestUri!, pair[0]] = gone ? null : pair[1];
        }
    }
}
