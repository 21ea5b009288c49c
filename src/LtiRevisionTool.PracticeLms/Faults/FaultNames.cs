namespace LtiRevisionTool.PracticeLms.Faults;

/// <summary>The faults by the words of the test endpoint, and which service can have which.</summary>
internal static class FaultNames
{
    public static IReadOnlyDictionary<string, FaultKind> Kinds { get; } = new Dictionary<string, FaultKind>
    {
        ["slow"] = FaultKind.Slow,
        ["429"] = FaultKind.TooManyRequests,
        ["quota403"] = FaultKind.QuotaForbidden,
        ["500"] = FaultKind.ServerError,
        ["html200"] = FaultKind.HtmlPage,
        ["wrong-key"] = FaultKind.WrongKey,
        ["lost-reply"] = FaultKind.LostReply,
        ["same-second-409"] = FaultKind.SameSecond,
        ["broken-json"] = FaultKind.BrokenJson,
        ["503"] = FaultKind.Unavailable,
    };

    public static IReadOnlyDictionary<string, ServiceName> Services { get; } = new Dictionary<string, ServiceName>
    {
        ["login"] = ServiceName.Login,
        ["launch"] = ServiceName.Launch,
        ["jwks"] = ServiceName.Jwks,
        ["token"] = ServiceName.Token,
        ["lineitems"] = ServiceName.LineItems,
        ["scores"] = ServiceName.Scores,
        ["results"] = ServiceName.Results,
        ["roster"] = ServiceName.Roster,
    };

    public static string Of(FaultKind kind) => Kinds.Single(pair => pair.Value == kind).Key;

    public static string Of(ServiceName service) => Services.Single(pair => pair.Value == service).Key;

    public static string InWords(FaultKind kind) => kind switch
    {
        FaultKind.Slow => "slow: answers after 5 seconds",
        FaultKind.TooManyRequests => "429: too many requests",
        FaultKind.QuotaForbidden => "quota403: over quota, as Canvas says it",
        FaultKind.ServerError => "500: internal error",
        FaultKind.HtmlPage => "html200: a web page instead of data",
        FaultKind.WrongKey => "wrong-key: a key that does not fit",
        FaultKind.LostReply => "lost-reply: does the work, then hangs up",
        FaultKind.BrokenJson => "broken-json: data that breaks off",
        FaultKind.Unavailable => "503: under maintenance",
        _ => "same-second-409: says it has a score of this second",
    };

    public static bool Fits(ServiceName service, FaultKind kind) => kind switch
    {
        FaultKind.WrongKey => service is ServiceName.Launch or ServiceName.Jwks or ServiceName.Token,
        FaultKind.SameSecond => service is ServiceName.Scores,
        _ => true,
    };
}
