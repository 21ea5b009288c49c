namespace LtiAdvantage.Http;

/// <summary>Why there is no whole answer.</summary>
internal enum HttpFault
{
    /// <summary>No connection was made: nothing was sent.</summary>
    Unreachable,

    /// <summary>The address is not one that the tool may call, see <see cref="OutboundPolicy"/>: nothing was sent.</summary>
    AddressNotAllowed,

    /// <summary>No secure connection was made: nothing was sent.</summary>
    Insecure,

    /// <summary>The time was up; the request may have arrived.</summary>
    TimedOut,

    /// <summary>The connection broke, or what came was not HTTP; the request may have arrived.</summary>
    Broken,

    /// <summary>The body is larger than allowed.</summary>
    TooLarge,
}
