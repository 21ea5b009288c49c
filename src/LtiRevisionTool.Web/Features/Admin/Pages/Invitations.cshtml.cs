using System.Globalization;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Invitations: make one, see what became of the others, withdraw one.</summary>
internal sealed class InvitationsModel(InvitationDesk desk, InvitationStore store, TimeProvider time) : AdminPage
{
    public const int Most = 200;

    public string? Done { get; private set; }

    /// <summary>What is wrong with what was typed.</summary>
    public string? Fault { get; private set; }

    public Guid NewId { get; private set; }

    public string Name { get; private set; } = "";

    public string Days { get; private set; } = InvitationDesk.UsualDays.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string Caption => Lines.Count == Most ? $"The newest {Most}" : MarkWords.Count(Lines.Count, "invitation");

    internal sealed record Line(Guid Id, string Name, string State, string Made, bool IsOpen, Guid? Platform);

    public Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        Done = done == "withdrawn" ? "Withdrawn: the link opens nothing any more." : null;
        return FillAsync(cancellation);
    }

    /// <summary>Shows the link as the answer itself: an address or a cookie would keep it.</summary>
    public async Task<ActionResult> OnPostMakeAsync(Guid? invitation, string? name, string? days, CancellationToken cancellation)
    {
        if (invitation is not { } id)
        {
            return NotComplete(AdminNavigation.Invitations);
        }

        if (!InvitationDesk.IsName(name))
        {
            return await AgainAsync(name, days, string.Create(CultureInfo.InvariantCulture, $"Type a name of 1 to {InvitationDesk.LongestName} characters."), cancellation);
        }

        if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !InvitationDesk.AreDays(count))
        {
            return await AgainAsync(name, days, string.Create(CultureInfo.InvariantCulture, $"The link can work for 1 to {InvitationDesk.MostDays} days."), cancellation);
        }

        return await desk.MakeAsync(id, name!, count, Actor, cancellation) is { } made
            ? new LinkResult(new LinkView(name!.Trim(), made.Link, made.ByHand, AdminTimes.Of(made.ExpiresAt)))
            : Changed("This form has made its invitation already, and the link was shown then.", AdminNavigation.Invitations);
    }

    public async Task<ActionResult> OnPostWithdrawAsync(Guid? invitation, CancellationToken cancellation)
    {
        if (invitation is not { } id)
        {
            return NotComplete(AdminNavigation.Invitations);
        }

        return Answer(
            await store.WithdrawAsync(id, Actor, time.GetUtcNow(), cancellation), AdminNavigation.Invitations, "withdrawn",
            "This invitation has been used or has ended, or a platform is connecting by it.", AdminNavigation.Invitations);
    }

    private async Task<ActionResult> AgainAsync(string? name, string? days, string fault, CancellationToken cancellation)
    {
        (Name, Days, Fault) = (name ?? "", days ?? "", fault);
        await FillAsync(cancellation);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        NewId = desk.NewId();
        Lines =
        [
            .. (await store.ListAsync(Most, cancellation)).Select(row => new Line(
                row.Id, row.Name, InvitationWords.State(row, now), AdminTimes.Of(row.CreatedAt), InvitationWords.IsOpen(row, now), row.PlatformId)),
        ];
    }
}
