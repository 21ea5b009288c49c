using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>One student: what keeps going wrong, and what was the gradebook told?</summary>
internal sealed class StudentModel(TeachDesk desk, AppealDesk appeals, SendAgain again, TimeProvider time) : VisitPage
{
    public StudentView View { get; private set; } = null!;

    /// <summary>Answers of the student that they think should count.</summary>
    public AppealSection Appeals { get; private set; } = null!;

    /// <summary>An attempt, question by question; null before the first finished one.</summary>
    public AttemptView? Shown { get; private set; }

    /// <summary>What the last form did, in words; null when the page was simply opened.</summary>
    public string? Done { get; private set; }

    public async Task<ActionResult> OnGetAsync(Guid person, string? sent, Guid? attempt, Guid? decided, CancellationToken cancellation)
    {
        var activity = desk.Activity(Visit);
        var students = await desk.ClassAsync(activity, cancellation);
        if (students.All.FirstOrDefault(one => one.Person == person) is not { } student)
        {
            return NotFound();
        }

        View = new StudentView(
            activity, student, await desk.AnswersAsync(activity, person, cancellation), await desk.LedgerAsync(student, cancellation), time);
        Shown = await desk.AttemptAsync(activity, student, attempt, cancellation);
        var waiting = await appeals.WaitingAsync(activity, students, cancellation);
        Appeals = new AppealSection(Visit, [.. waiting.Where(appeal => appeal.Persons.Contains(person))], person);
        Done = sent is not null && sent == student.Grade?.Receipt ? SentWords.Of(student, time) : await appeals.DoneAsync(Visit, decided, cancellation);
        return Page();
    }

    public async Task<ActionResult> OnPostAsync(Guid person, CancellationToken cancellation) =>
        await again.OneAsync(Visit, person, cancellation) is { } receipt
            ? new SeeOtherResult($"{Visit.TeachStudent(person)}?sent={receipt}#done")
            : NotFound();
}
