namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>How a request to the random platform goes wrong.</summary>
internal enum LmsFault
{
    None,

    /// <summary>The connection breaks before anything is stored.</summary>
    LostRequest,

    /// <summary>It is stored, and the connection breaks before the answer.</summary>
    LostReply,

    /// <summary>It is stored, and a gateway answers that it gave up waiting.</summary>
    GatewayTimeout,

    ServerError,

    TooMany,

    Quota,

    /// <summary>A page with status 200: nothing is stored.</summary>
    Page,
}
