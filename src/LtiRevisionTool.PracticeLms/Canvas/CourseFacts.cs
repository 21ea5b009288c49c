using System.Security.Cryptography;
using System.Text;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>The course of the first day, the school, and the developer key that its administrator switched on for the tool.</summary>
internal static class CourseFacts
{
    /// <summary>The issuer of every hosted Canvas, and of a self-hosted one whose setting nobody changed. Nothing is ever fetched from there.</summary>
    private const string HostedIssuer = "https://canvas.instructure.com";

    public const string ClientId = "10000000000412";
    public const string CourseId = "1042";
    public const string ContextId = "a8a61d6475521e3401c7087d6475f85f2fe98635";
    public const string AccountId = "210fde6e925c54170ac7da5a75aa09c12c83ba44";
    public const string DeploymentId = "3407:" + AccountId;
    public const string PlatformGuid = "Pract1ceLmsGuid0000000000000000000000000:canvas-lms";
    public const string Locale = "en-GB";

    /// <summary>A line item in the same course that belongs to another tool.</summary>
    public const int ForeignLineItem = 900;

    /// <summary>What the administrator granted. One scope more in a request, and the whole request fails.</summary>
    public static IReadOnlyList<string> GradeScopes { get; } = [Scopes.LineItem, Scopes.ResultReadOnly, Scopes.Score];

    public static IReadOnlyList<string> KeyScopes { get; } = [.. GradeScopes, Scopes.Memberships];

    public static string Issuer(PublicAddress address) => address.IsSelfHosted ? address.Lms : HostedIssuer;

    public static Courses Courses() => new(new LmsCourse(CourseId, ContextId, HistoryCourse.Label, HistoryCourse.Title, "", []), OpaqueId);

    /// <summary>Forty letters that say nothing.</summary>
    private static string OpaqueId(string courseId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("course " + courseId)))[..ContextId.Length];
}
