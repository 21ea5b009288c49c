using LtiAdvantage.Errors;

namespace LtiAdvantage.Login;

/// <summary>Tells our own addresses from foreign ones.</summary>
internal static class OwnAddress
{
    private const int Longest = 4096;

    /// <summary>Whether an address is on the tool's own scheme, host and port.</summary>
    public static bool IsOurs(LtiToolOptions options, string address) => Parse(options, address) is not null;

    /// <summary>Whether it is the address that logins arrive at, which would lead in a circle.</summary>
    public static bool IsLogin(LtiToolOptions options, string address)
    {
        var path = Uri.UnescapeDataString(Parse(options, address)?.AbsolutePath ?? string.Empty).TrimEnd('/');
        return path.Equals(options.LoginPath, StringComparison.OrdinalIgnoreCase) || path.StartsWith(options.LoginPath + "/", StringComparison.OrdinalIgnoreCase);
    }

    // Backslashes, blanks and user information are how one host is made to look like another.
    private static Uri? Parse(LtiToolOptions options, string address)
    {
        if (address.Length > Longest || !SafeText.IsIdentifier(address) || address.AsSpan().IndexOfAny('\\', ' ') >= 0) return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0) return null;
        return uri.Scheme == options.PublicUrl.Scheme && uri.IdnHost == options.PublicUrl.IdnHost && uri.Port == options.PublicUrl.Port ? uri : null;
    }
}
