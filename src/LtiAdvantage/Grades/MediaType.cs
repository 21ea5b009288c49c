namespace LtiAdvantage.Grades;

/// <summary>The media types of the grade services. They are compared as whole strings by some platforms.</summary>
internal static class MediaType
{
    public const string LineItem = "application/vnd.ims.lis.v2.lineitem+json";
    public const string LineItems = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    public const string Results = "application/vnd.ims.lis.v2.resultcontainer+json";
    public const string Score = "application/vnd.ims.lis.v1.score+json";
}
