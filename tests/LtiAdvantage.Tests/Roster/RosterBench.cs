using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;

namespace LtiAdvantage.Tests.Roster;

/// <summary>A tool that reads the members of a course from a platform on a real port.</summary>
internal static class RosterBench
{
    public static string Page(params string[] members) => $$"""{"id":"https://lms.example/m","context":{"id":"2"},"members":[{{string.Join(',', members)}}]}""";

    public static string Member(string user, string more = "") =>
        $$"""{"user_id":"{{user}}","roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]{{more}}}""";

    public static async Task<RosterSnapshot> ReadAsync(this Tool tool, RosterQuery? query = null, string? url = null) =>
        Assert.IsType<ServiceResult<RosterSnapshot>.Success>(await tool.TryReadAsync(query, url)).Value;

    public static async Task<DeliveryOutcome> FailAsync(this Tool tool, RosterQuery? query = null, string? url = null) =>
        Assert.IsType<ServiceResult<RosterSnapshot>.Failed>(await tool.TryReadAsync(query, url)).Outcome;

    /// <summary>What one page with these members comes to.</summary>
    public static async Task<RosterSnapshot> ReadPageAsync(string body, RosterQuery? query = null, PlatformProfile? profile = null)
    {
        await using var tool = await Tool.ConnectAsync(profile);
        tool.Platform.Service = _ => FakeAnswer.Json(body);
        return await tool.ReadAsync(query);
    }

    private static Task<ServiceResult<RosterSnapshot>> TryReadAsync(this Tool tool, RosterQuery? query, string? url) =>
        tool.Roster.ReadAsync(tool.Offering(), url ?? tool.Members, query ?? new RosterQuery(), CancellationToken.None);
}
