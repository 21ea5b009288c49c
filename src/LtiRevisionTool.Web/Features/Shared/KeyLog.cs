namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Log messages about the tool's keys, its tokens and its way out, ids 1202 to 1299. Ids of keys and names of hosts, never a key or a token.</summary>
internal sealed partial class KeyLog
{
    [LoggerMessage(1207, LogLevel.Information, "The first tool key {KeyId} was made")]
    internal static partial void FirstKeyMade(ILogger logger, string keyId);

    [LoggerMessage(1208, LogLevel.Information, "{Keys} tool keys that are no longer published and {Tokens} access tokens that have ended are deleted")]
    internal static partial void Deleted(ILogger logger, int keys, int tokens);

    [LoggerMessage(1202, LogLevel.Error, "Old keys and tokens could not be deleted; it is tried again within the hour")]
    internal static partial void HousekeepingFault(ILogger logger, Exception fault);

    [LoggerMessage(1203, LogLevel.Error, "The key set could not be given out: platforms that ask for it now cannot check the tool's signatures")]
    internal static partial void KeySetFault(ILogger logger, Exception fault);

    [LoggerMessage(1204, LogLevel.Warning, "The key set took {Milliseconds} ms: platforms wait for it before they give an access token")]
    internal static partial void KeySetSlow(ILogger logger, long milliseconds);

    [LoggerMessage(1205, LogLevel.Warning,
        "The host {Host} was not called: it lies in a network that is not public. If it is a platform of yours, name its network in Outbound__AllowedNetworks__0")]
    internal static partial void HostRefused(ILogger logger, string host);

    [LoggerMessage(1206, LogLevel.Warning, "An access token of the database cannot be opened here and a new one is asked for. Do all nodes have the same DataProtection settings?")]
    internal static partial void TokenNotOpened(ILogger logger);
}
