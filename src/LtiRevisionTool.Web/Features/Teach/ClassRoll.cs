using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Teach;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>
/// Who belongs to the class: whoever came to the activity as a student, put right and completed by the list of the course. What a
/// person's last launch said of their role outranks the list: Moodle's calls assistants learners.
/// </summary>
internal sealed class ClassRoll
{
    /// <param name="learners">Whoever came to the activity as a student.</param>
    /// <param name="roster">The list; null, or not read, where there is none.</param>
    /// <param name="hasWork">Whether a person has answered anything here, or has a grade.</param>
    public ClassRoll(IReadOnlyList<LearnerRow> learners, CourseRoster? roster, Func<Guid, bool> hasWork)
    {
        if (roster is not { IsRead: true })
        {
            Students = learners;
            return;
        }

        IsListed = true;
        var listed = roster.Members.Where(member => member.PersonId is not null).ToDictionary(member => member.PersonId!.Value);
        var here = learners.Select(learner => learner.PersonId).ToHashSet();
        var students = new List<LearnerRow>();
        var left = new List<LearnerRow>();
        foreach (var learner in learners)
        {
            var member = listed.GetValueOrDefault(learner.PersonId);
            var named = member is null ? learner : Named(learner, member);
            if (IsHere(learner, member, roster.Row.WholeAt))
            {
                if (member is null || IsStudent(member) || hasWork(learner.PersonId))
                {
                    students.Add(named);
                }
            }
            else if (hasWork(learner.PersonId))
            {
                left.Add(named);
            }
        }

        var others = roster.Members.Where(member => member.Active && IsStudent(member)).ToList();
        var elsewhere = others.Where(member => member.PersonId is { } person && !here.Contains(person)).Select(Learner).ToList();
        Students = [.. students, .. elsewhere];
        NotOpened = elsewhere.Select(learner => learner.PersonId).ToHashSet();
        Left = left;
        string[] unseen = [.. others.Where(member => member.PersonId is null).Select(NameOf)];
        Unseen = [.. unseen.Where(name => name.Length > 0)];
        Nameless = unseen.Length - Unseen.Count;
    }

    /// <summary>Is there a list of the course?</summary>
    public bool IsListed { get; }

    /// <summary>Students who have come to the tool.</summary>
    public IReadOnlyList<LearnerRow> Students { get; }

    /// <summary>Those of them who have come to other activities of the course alone.</summary>
    public IReadOnlySet<Guid> NotOpened { get; } = new HashSet<Guid>();

    /// <summary>Students with work here who are no longer in the course.</summary>
    public IReadOnlyList<LearnerRow> Left { get; } = [];

    /// <summary>Names of students who have never come to the tool.</summary>
    public IReadOnlyList<string> Unseen { get; } = [];

    /// <summary>How many more have never come, of whom no name is known.</summary>
    public int Nameless { get; }

    /// <summary>Somebody who came after the list was asked for may be new. Without a whole list nobody is missing.</summary>
    private static bool IsHere(LearnerRow learner, RosterMemberRow? member, DateTimeOffset? wholeAt) =>
        member?.Active ?? (wholeAt is not { } listedAt || learner.LastUsedAt >= listedAt);

    private static bool IsStudent(RosterMemberRow member) => member.Role != RosterRole.TestUser
        && (member.LastRole is { } last ? last == LaunchRole.Learner && !member.LastTestUser : member.Role == RosterRole.Learner);

    private static LearnerRow Learner(RosterMemberRow member) => Named(
        new LearnerRow
        {
            PersonId = member.PersonId!.Value,
            Subject = member.Subject,
            Name = member.PersonName,
            GivenName = member.PersonGivenName,
            FamilyName = member.PersonFamilyName,
            LastUsedAt = member.LastUsedAt!.Value,
        },
        member);

    private static LearnerRow Named(LearnerRow learner, RosterMemberRow member) =>
        new[] { learner.Name, learner.GivenName, learner.FamilyName }.All(string.IsNullOrWhiteSpace)
            ? learner with { Name = member.Name, GivenName = member.GivenName, FamilyName = member.FamilyName }
            : learner;

    private static string NameOf(RosterMemberRow member) =>
        string.IsNullOrWhiteSpace(member.Name) ? $"{member.GivenName} {member.FamilyName}".Trim() : member.Name.Trim();
}
