using LtiAdvantage.Errors;

namespace LtiAdvantage.Login;

/// <summary>Tells which addresses a browser may be sent to, or a page may show.</summary>
internal static class OutsideAddress
{
    private const int Longest = 2048;

    /// <summary>Whether it is absolute https, or http on loopback where that is allowed, without a user in it.</summary>
    public static bool Fits(LtiToolOptions options, string? address) =>
        address is { Length: <= Longest } && SafeText.IsIdentifier(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (options.AllowHttpLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
