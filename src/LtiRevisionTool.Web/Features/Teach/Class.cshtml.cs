using System.Globalization;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The class on one screen: who needs the teacher, for which idea, and is any grade missing?</summary>
internal sealed class ClassModel(TeachDesk desk, RosterDesk rosters, AppealDesk appeals, SendAgain again, PartChoice parts, CopyDesk copies, TimeProvider time) : VisitPage
{
    public ClassView View { get; private set; } = null!;

    /// <summary>Answers that students think should count.</summary>
    public AppealSection Appeals { get; private set; } = null!;

    /// <summary>The settings in one line.</summary>
    public string Settings { get; private set; } = "";

    /// <summary>How it stands with the list of the course; null where the platform offers none.</summary>
    public RosterNote? Roster { get; private set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>Settings that this copy could take over; null when there is nothing to decide.</summary>
    public CopyOffer? Copy { get; private set; }

    /// <summary>What to choose from, where the link leaves it open; else empty.</summary>
    public IReadOnlyList<PartChoice.Choice> Parts { get; private set; } = [];

    /// <summary>What the last form did, in words; null when the page was simply opened.</summary>
    public string? Done { get; private set; }

    /// <summary>Whose grade is to go again.</summary>
    [BindProperty]
    public Guid? Person { get; set; }

    /// <summary>Or all of this state and cause.</summary>
    [BindProperty]
    public OutboxState? State { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    public async Task OnGetAsync(string? sent, string? chosen, int? kept, string? left, Guid? decided, CancellationToken cancellation)
    {
        var activity = desk.Activity(Visit);
        await rosters.LookAsync(Visit, asked: false, cancellation);
        var roster = await rosters.FindAsync(Visit, cancellation);
        var students = await desk.ClassAsync(activity, roster, cancellation);
        Roster = RosterNote.Of(roster, Visit.PlatformFamily, time);
        View = new ClassView(activity, students, await desk.FaultsAsync(activity, cancellation), time);
        Appeals = new AppealSection(Visit, await appeals.WaitingAsync(activity, students, cancellation), null);
        Notices = Notice.Of(activity);
        Copy = await copies.FindAsync(activity, cancellation);
        Settings = SettingsWords.Of(activity, time);
        if (Notices.Any(notice => notice.OffersParts))
        {
            Parts = parts.Choices(activity.Link);
        }

        Done = kept is { } grades ? SettingsWords.Kept(grades)
            : left is not null ? CopyOffer.Left
            : chosen is not null ? "Kept: students see this from now on."
            : await appeals.DoneAsync(Visit, decided, cancellation) ?? SentWords.Of(sent, students, time);
    }

    public async Task<ActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Person is { } person)
        {
            return await again.OneAsync(Visit, person, cancellation) is { } receipt
                ? new SeeOtherResult($"{Visit.Teach()}?sent={receipt}#done")
                : NotFound();
        }

        if (State is not { } state)
        {
            return BadRequest();
        }

        var count = await again.AllAsync(Visit, state, string.IsNullOrEmpty(Cause) ? null : Cause, cancellation);
        return new SeeOtherResult(string.Create(CultureInfo.InvariantCulture, $"{Visit.Teach()}?sent={count}#done"));
    }
}
