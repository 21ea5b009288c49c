namespace LtiRevisionTool.PracticeLms.Faults;

internal enum FaultKind
{
    Slow,
    TooManyRequests,
    QuotaForbidden,
    ServerError,
    HtmlPage,
    WrongKey,
    LostReply,
    SameSecond,
    BrokenJson,
    Unavailable,
}
