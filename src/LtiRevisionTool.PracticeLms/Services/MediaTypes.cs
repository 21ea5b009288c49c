namespace LtiRevisionTool.PracticeLms.Services;

internal static class MediaTypes
{
    public const string LineItem = "application/vnd.ims.lis.v2.lineitem+json";
    public const string LineItemContainer = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    public const string Score = "application/vnd.ims.lis.v1.score+json";
    public const string ScoreContainer = "application/vnd.ims.lis.v1.scorecontainer+json";
    public const string ResultContainer = "application/vnd.ims.lis.v2.resultcontainer+json";
    public const string MembershipContainer = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>The media type of a request's body, without its parameters.</summary>
    public static string Of(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim();
}
