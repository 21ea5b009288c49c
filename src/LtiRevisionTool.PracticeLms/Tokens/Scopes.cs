namespace LtiRevisionTool.PracticeLms.Tokens;

internal static class Scopes
{
    public const string LineItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public const string LineItemReadOnly = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    public const string ResultReadOnly = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    public const string Score = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public const string Memberships = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    public static IReadOnlyList<string> Grades { get; } = [LineItem, LineItemReadOnly, ResultReadOnly, Score];

    public static IReadOnlyList<string> All { get; } = [.. Grades, Memberships];
}
