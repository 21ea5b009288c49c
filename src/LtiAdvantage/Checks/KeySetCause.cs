namespace LtiAdvantage.Checks;

/// <summary>Why an address gives no key set that can be used: a closed set of words, put into English elsewhere.</summary>
public static class KeySetCause
{
    /// <summary>It is no address that is called: not complete, or not https.</summary>
    public const string BadAddress = "bad_address";

    /// <summary>Its name leads into a network that is not called.</summary>
    public const string PrivateAddress = "private_address";

    /// <summary>It sends on to an address in a network that is not called.</summary>
    public const string PrivateRedirect = "private_redirect";

    /// <summary>It sends on, to nowhere or without end.</summary>
    public const string Redirects = "redirects";

    /// <summary>No connection: name not found, refused, no route.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>No secure connection.</summary>
    public const string Insecure = "insecure";

    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The connection broke before the whole answer was there.</summary>
    public const string Broken = "broken";

    /// <summary>The answer is larger than any key set.</summary>
    public const string TooLarge = "too_large";

    /// <summary>There is nothing at the address: 404 or 410.</summary>
    public const string NotFound = "not_found";

    /// <summary>Another status than success.</summary>
    public const string Status = "status";

    /// <summary>A web page.</summary>
    public const string Page = "page";

    /// <summary>No JSON, or none that is a key set.</summary>
    public const string NotJson = "not_json";

    /// <summary>A key set without a key that could verify a message.</summary>
    public const string NoKey = "no_key";

    /// <summary>Every word there is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BadAddress, PrivateAddress, PrivateRedirect, Redirects, Unreachable, Insecure, Timeout, Broken, TooLarge, NotFound, Status, Page, NotJson, NoKey,
    ];
}
