using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>Valid things for a test to change.</summary>
internal static class A
{
    public const string ScoreType = "application/vnd.ims.lis.v1.score+json";
    public const string ScoreScope = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public const string LineItemScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public const string LineItemReadScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    public const string ResultScope = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    public const string RosterScope = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    public const string LineItemType = "application/vnd.ims.lis.v2.lineitem+json";
    public const string ContainerType = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    public const string ResultType = "application/vnd.ims.lis.v2.resultcontainer+json";

    /// <summary>Column 3 belongs to checkpoint 1 and has 8 points.</summary>
    public const string Item = "/mod/lti/services.php/2/lineitems/3/lineitem";
    public const string Items = "/mod/lti/services.php/2/lineitems?type_id=1";
    public const string Scores = Item + "/scores?type_id=1";
    public const string Results = Item + "/results?type_id=1";

    public static JsonObject Score(double given = 6, double maximum = 8, string timestamp = "2026-11-24T09:00:00.000Z", string user = "5") => new()
    {
        ["userId"] = user,
        ["scoreGiven"] = given,
        ["scoreMaximum"] = maximum,
        ["activityProgress"] = "Completed",
        ["gradingProgress"] = "FullyGraded",
        ["timestamp"] = timestamp,
    };
}
