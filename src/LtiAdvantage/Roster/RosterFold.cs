using System.Text.Json;
using LtiAdvantage.Claims;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Roster;

/// <summary>Gathers members page by page. A page is let go of when its members are read.</summary>
internal sealed class RosterFold
{
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<RosterMember> members = [];
    private long bytes;
    private string? differences;
    private bool complete = true;

    /// <summary>How many different members there are so far.</summary>
    public int Count => members.Count;

    /// <summary>Takes the members of a page; false when it is no list of members.</summary>
    public bool TryAdd(PageStep page)
    {
        var answer = page.Answer!;
        if (PlainJson.Object(answer.Body) is not { } root || !root.TryGetProperty("members", out var list) || list.ValueKind != JsonValueKind.Array) return false;
        foreach (var item in list.EnumerateArray())
        {
            if (MemberReader.Read(item) is { } member) Add(member);
            else complete = false;
        }
        bytes += answer.Body.Length;
        complete &= !page.Cut;
        if (answer.Headers.TryGetValues("Link", out var links) && LinkHeader.Find(links, "differences") is { } link)
            differences = PageReader.Follow(page.Address, link)?.AbsoluteUri;
        return true;
    }

    /// <summary>Whether another page is one too many.</summary>
    public bool IsFull => bytes >= MostBytes;

    /// <summary>Notes that there is more than was read.</summary>
    public void Cut() => complete = false;

    /// <summary>What was gathered.</summary>
    /// <param name="role">The role that members must have; null for all.</param>
    /// <param name="interruption">Why a page is missing; null when none is.</param>
    public RosterSnapshot Snapshot(string? role, DeliveryOutcome? interruption) => new()
    {
        Members = role is null ? members : members.FindAll(member => member.Roles.Holds(role)),
        Complete = complete && interruption is null,
        Interruption = interruption,
        DifferencesUrl = differences,
    };

    private void Add(RosterMember member)
    {
        if (places.TryAdd(member.UserId, members.Count)) members.Add(member);
        else members[places[member.UserId]] = Merge(members[places[member.UserId]], member);
    }

    // In the course by two ways: whoever has left by one of them is still there by the other.
    private static RosterMember Merge(RosterMember one, RosterMember other) => one with
    {
        Status = one.Status < other.Status ? one.Status : other.Status,
        Name = one.Name ?? other.Name,
        GivenName = one.GivenName ?? other.GivenName,
        FamilyName = one.FamilyName ?? other.FamilyName,
        Roles = Roles.From(one.Roles.All.Union(other.Roles.All, StringComparer.Ordinal)),
        Custom = one.Custom.Count > 0 ? one.Custom : other.Custom,
    };
}
