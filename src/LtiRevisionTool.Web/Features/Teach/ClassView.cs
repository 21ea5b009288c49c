using System.Globalization;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The class on one screen, ready to be shown.</summary>
internal sealed class ClassView
{
    private const int MostIdeas = 3;
    private const string NotOpened = "Not opened yet";

    /// <summary>Somebody and what to know about them at once.</summary>
    /// <param name="Address">Their page; null for somebody who has never come.</param>
    internal sealed record Person(string Name, string? Address, string? Note);

    /// <param name="Html">The idea, safe HTML without a full stop.</param>
    /// <param name="Students">"9 of 20 students".</param>
    /// <param name="AnswerHtml">What puts it right, safe HTML.</param>
    internal sealed record Idea(string Html, string Students, string AnswerHtml, IReadOnlyList<SentenceToRead> Sentences);

    /// <param name="Attempts">How many are finished, as a figure; empty for none.</param>
    /// <param name="First">"12 of 21", or empty.</param>
    /// <param name="Best">"17 of 21", or empty.</param>
    /// <param name="Counting">The marks that count, or empty.</param>
    internal sealed record Row(
        Person Student, Guid Id, string Where, bool IsStuck, string Attempts, string First, string Best, string Counting, GradeCell Grade);

    public ClassView(Activity activity, ClassWork students, IReadOnlyList<GivenAnswerRow> faults, TimeProvider time)
    {
        Activity = activity;
        Counts = ClassCounts.Of(students);
        Size = students.Count;
        Opened = students.Students.Count(student => student.HasOpened);
        Total = MarkWords.Count(Size, "student");
        IsListed = students.IsListed;
        IsNameless = !IsEmpty && students.Unseen.Count == 0 && students.Students.All(student => !student.IsNamed);
        var faultsOf = faults.ToLookup(answer => answer.PersonId);
        Stuck = [.. students.In(Standing.Stuck).Select(student => ToPerson(student, Note(student, faultsOf[student.Person])))];
        NotStarted = [.. ByName(
            students.In(Standing.NotStarted).Select(student => ToPerson(student, null)).Concat(students.Unseen.Select(Unseen)), person => person.Name)];
        NotStartedCount = students.CountIn(Standing.NotStarted);
        AnyFinished = students.Students.Any(student => student.FinishedAttempts > 0);
        Ideas = activity.Topic is { } topic ? [.. WrongIdeas.Rank(topic, students, faults).Take(MostIdeas).Select(ToIdea)] : [];
        var troubles = GradeTrouble.Of(students, time.GetUtcNow());
        Refused = new TroubleSection(troubles.Where(trouble => trouble.State == OutboxState.Refused), activity.Visit.PlatformFamily, time);
        Waiting = new TroubleSection(troubles.Where(trouble => trouble.State == OutboxState.Waiting), activity.Visit.PlatformFamily, time);
        Rows = [.. ByName(
            students.Students.Select(student => ToRow(student, time)).Concat(students.Unseen.Select(ToRow)), row => row.Student.Name)];
        Table = new ClassTable(activity, "grades", All, Rows, students.Nameless);
        Left = students.Left.Count == 0 ? null
            : new ClassTable(activity, "left", $"No longer in the course: {students.Left.Count}", [.. students.Left.Select(student => ToRow(student, time))], 0);
    }

    public Activity Activity { get; }

    public ClassCounts Counts { get; }

    /// <summary>"28 students".</summary>
    public string Total { get; }

    /// <summary>"All 28 students".</summary>
    public string All => Size == 1 ? "The one student" : $"All {Total}";

    /// <summary>How many students there are, whether they have come or not.</summary>
    public int Size { get; }

    public bool IsEmpty => Size == 0;

    /// <summary>Does the platform tell who is in the course?</summary>
    public bool IsListed { get; }

    /// <summary>"3 students", or "3 of 28 students", who opened it.</summary>
    public string OpenedWords => Opened == Size ? Total : $"{Opened} of {Total}";

    /// <summary>Nobody's name is known: all go by their codes.</summary>
    public bool IsNameless { get; }

    public IReadOnlyList<Person> Stuck { get; }

    public IReadOnlyList<Person> NotStarted { get; }

    /// <summary>Those without a name who have never come among them.</summary>
    public int NotStartedCount { get; }

    public bool AnyFinished { get; }

    public IReadOnlyList<Idea> Ideas { get; }

    /// <summary>Grades that need the teacher.</summary>
    public TroubleSection Refused { get; }

    /// <summary>Grades that take longer than they should.</summary>
    public TroubleSection Waiting { get; }

    /// <summary>"Two grades need you".</summary>
    public string? NeedWords => Words(Refused.Grades, MarkWords.SpellFirst, "grade needs you", "grades need you");

    /// <summary>"2 grades need you".</summary>
    public string? NeedLink => Words(Refused.Grades, Figure, "grade needs you", "grades need you");

    /// <summary>"One grade is still on its way".</summary>
    public string? WaitWords => Words(Waiting.Grades, MarkWords.SpellFirst, "grade is still on its way", "grades are still on their way");

    /// <summary>"1 grade is still on its way".</summary>
    public string? WaitLink => Words(Waiting.Grades, Figure, "grade is still on its way", "grades are still on their way");

    public string IdeasHeading => Ideas.Count switch
    {
        0 => "Ideas to put right",
        1 => "One idea to put right",
        _ => $"{MarkWords.SpellFirst(Ideas.Count)} ideas to put right",
    };

    public IReadOnlyList<Row> Rows { get; }

    public ClassTable Table { get; }

    /// <summary>Students with work here who are no longer in the course; null when there are none.</summary>
    public ClassTable? Left { get; }

    private int Opened { get; }

    private static IEnumerable<T> ByName<T>(IEnumerable<T> students, Func<T, string> name) => students.OrderBy(name, StringComparer.InvariantCultureIgnoreCase);

    private static Person Unseen(string name) => new(name, null, null);

    private static string? Words(int count, Func<int, string> number, string one, string many) =>
        count == 0 ? null : $"{number(count)} {(count == 1 ? one : many)}";

    private static string Figure(int count) => count.ToString(CultureInfo.InvariantCulture);

    private Person ToPerson(StudentWork student, string? note) =>
        new(student.Name, Activity.Visit.TeachStudent(student.Person), note);

    private Row ToRow(StudentWork student, TimeProvider time) => new(
        ToPerson(student, null),
        student.Person,
        Activity.Checkpoints.Count > 0 ? StandingWords.Of(student) : student.HasOpened ? StandingWords.LastHere(student, time) : NotOpened,
        student.Standing == Standing.Stuck,
        student.FinishedAttempts > 0 ? $"{student.FinishedAttempts}" : "",
        student.Words(AttemptPolicy.First) ?? "",
        student.Words(AttemptPolicy.Best) ?? "",
        student.Words(Activity.Link.Counts) ?? "",
        GradeCell.Of(student, Activity, time));

    private Row ToRow(string unseen) => new(
        Unseen(unseen), Guid.Empty, Activity.Checkpoints.Count > 0 ? "Not started" : NotOpened, false, "", "", "", "", new GradeCell("none", "", null, false));

    private Idea ToIdea(IdeaToPutRight idea) => new(
        idea.Idea.Idea.Html,
        $"{idea.Students} of {MarkWords.Count(idea.Of, "student")}",
        idea.Idea.Answer.Html,
        Activity.Sentences(idea.Idea.Facts));

    private string? Note(StudentWork student, IEnumerable<GivenAnswerRow> faults)
    {
        if (Activity.Topic is not { } topic || student.Checkpoints.Where(work => work.IsStuck).ToList() is not [var first, .. var others])
        {
            return null;
        }

        var note = StuckNote.Of(topic, first, faults);
        var place = Activity.IsWhole ? $"Checkpoint {first.Checkpoint.Number}: " : "";
        var also = others.Count > 0 ? $" Also stuck at {StandingWords.Numbers(others)}." : "";
        return place + note + also;
    }
}
