namespace LtiAdvantage.Http;

/// <summary>
/// Service addresses as the platform wrote them. They are changed as strings, never taken apart and rebuilt: escapes,
/// case and query are the platform's own business.
/// </summary>
internal static class ServiceAddress
{
    /// <summary>The address with a segment added to its path, before the query.</summary>
    public static string WithSegment(string address, string segment)
    {
        var (path, query) = Split(address);
        return $"{path.TrimEnd('/')}/{segment}{query}";
    }

    /// <summary>The address with a parameter added to its query.</summary>
    public static string WithParameter(string address, string name, string value)
    {
        var (path, query) = Split(address);
        var joint = query.Length == 0 ? "?" : query is "?" || query.EndsWith('&') ? "" : "&";
        return $"{path}{query}{joint}{name}={Uri.EscapeDataString(value)}";
    }

    /// <summary>The address with a parameter in its query, in place of any of that name that it has.</summary>
    public static string ReplaceParameter(string address, string name, string value)
    {
        var (path, query) = Split(address);
        var others = query.TrimStart('?').Split('&').Where(part => Uri.UnescapeDataString(part.Split('=')[0]) != name && part.Length > 0);
        return WithParameter($"{path}?{string.Join('&', others)}", name, value);
    }

    /// <summary>
    /// The address for a request, sent character by character as it stands. Null unless it is absolute https, or http
    /// where an address that is trusted already is http too: development on one machine, with settings that say so.
    /// </summary>
    public static Uri? Parse(string? address, string trusted)
    {
        if (address is null || address.Any(character => character is <= ' ' or > '~'))
            return null;

        var (path, query) = Split(address);
        var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        if (!Uri.TryCreate(path + query, verbatim, out var uri) || uri.UserInfo.Length > 0)
            return null;

        var plain = uri.Scheme == Uri.UriSchemeHttp && trusted.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return uri.Scheme == Uri.UriSchemeHttps || plain ? uri : null;
    }

    /// <summary>A reference in an answer, made absolute by the address of the request; unlike <see cref="Uri"/>, nothing is rewritten.</summary>
    /// <remarks>RFC 3986, section 5.2, without the removal of dot segments.</remarks>
    public static string Resolve(Uri current, string reference)
    {
        // Where paths begin with a slash, Uri takes them for absolute files.
        if (!reference.StartsWith('/') && Uri.TryCreate(reference, UriKind.Absolute, out _))
            return reference;

        if (reference.StartsWith("//", StringComparison.Ordinal))
            return $"{current.Scheme}:{reference}";

        var path = Split(current.AbsolutePath).Path;
        var start = reference.StartsWith('/') ? ""
            : reference.StartsWith('?') ? path
            : path[..(path.LastIndexOf('/') + 1)];
        return $"{current.Scheme}://{current.Authority}{start}{reference}";
    }

    /// <summary>Whether a token for one address may go to the other: same scheme, host and port.</summary>
    public static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static (string Path, string Query) Split(string address)
    {
        var end = address.IndexOf('#', StringComparison.Ordinal);
        var whole = end < 0 ? address : address[..end];
        var start = whole.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? (whole, "") : (whole[..start], whole[start..]);
    }
}
