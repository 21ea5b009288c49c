namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Log messages of the register room, ids 5000 to 5099. Never a token, a client id, an invitation or an address with a query.</summary>
internal sealed partial class RegisterLog
{
    [LoggerMessage(5001, LogLevel.Information, "A platform at {Host} ({Family}) has registered itself: platform {Platform}, {State}, new {IsNew}")]
    internal static partial void Registered(ILogger logger, string host, string family, Guid platform, string state, bool isNew);

    [LoggerMessage(5002, LogLevel.Warning, "Registration refused: {Code}, reference {Reference}, host {Host}, about {Member}, answer {Status}")]
    internal static partial void Refused(ILogger logger, string code, string reference, string? host, string? member, int? status);

    [LoggerMessage(5005, LogLevel.Information, "A platform ({Family}) has been connected by hand: platform {Platform}, {State}")]
    internal static partial void ConnectedByHand(ILogger logger, string family, Guid platform, string state);

    [LoggerMessage(5003, LogLevel.Error, "A platform has made an entry for the tool, and it could not be stored here")]
    internal static partial void NotStored(ILogger logger, Exception fault);

    [LoggerMessage(5004, LogLevel.Information, "The administrator of {Host} is asked before a registration: issuer on another host {IssuerUnchecked}, issuer known {IsKnown}")]
    internal static partial void Asked(ILogger logger, string host, bool issuerUnchecked, bool isKnown);
}
