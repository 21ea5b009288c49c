using System.Globalization;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Admin.SignIn;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>One platform: its state, what it is known by, its deployments.</summary>
internal sealed class PlatformModel(
    PlatformStore platforms, DeploymentStore deployments, AuditStore audit, IPlatformCheck check, GradeSignal signal, TimeProvider time) : AdminPage
{
    private const int LongestDeployment = 255;

    /// <summary>Whoever presses the button waits for the page.</summary>
    private static readonly TimeSpan CheckAtMost = TimeSpan.FromSeconds(22);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlatformRow Platform { get; private set; } = null!;

    public IReadOnlyList<DeploymentLine> Deployments { get; private set; } = [];

    public string? Done { get; private set; }

    /// <summary>What a check has found just now; null where none was asked for.</summary>
    public CheckReport? Report { get; private set; }

    /// <summary>The check before; null where there was none.</summary>
    public CheckLine? LastCheck { get; private set; }

    /// <summary>The update that the page shows: a form decides by it.</summary>
    public long Seen => Platform.UpdatedAt.ToUnixTimeMilliseconds();

    public bool MayActivate => Platform.State != PlatformState.Active;

    public IReadOnlyList<KeyValuePair<string, string>> Facts =>
    [
        new("Issuer", Platform.Issuer),
        new("Client id", Platform.ClientId),
        new("LMS", PlatformWords.Lms(Platform.Family)),
        new("Authorization endpoint", Platform.AuthorizationEndpoint),
        new("Token endpoint", Platform.TokenEndpoint),
        new("Key set", Platform.JwksUri),
        new("Students’ names", PlatformWords.Names(Platform.Names)),
        new("New deployments", Platform.AcceptNewDeployments ? "Accepted at their first launch" : "Refused until they are added here or in the settings"),
        new("Connected", AdminTimes.Of(Platform.CreatedAt)),
        new("Id here", Platform.Id.ToString()),
    ];

    internal sealed record CheckLine(string At, string Who, string Outcome);

    internal sealed record DeploymentLine(Guid Id, string Name, string State, string Look, string Icon, string Since, string Press, DeploymentState Other);

    public Task<ActionResult> OnGetAsync(string? done, CancellationToken cancellation) => PageAsync(done, cancellation);

    /// <summary>The report is the answer itself: it is made of what is true at this moment, and the audit keeps its outcome.</summary>
    public async Task<ActionResult> OnPostCheckAsync(CancellationToken cancellation)
    {
        Report = await check.RunAsync(Id, Actor, CheckAtMost, cancellation);
        return await PageAsync(done: null, cancellation);
    }

    public Task<ActionResult> OnPostActivateAsync(long? seen, CancellationToken cancellation) =>
        SwitchAsync(seen, PlatformState.Active, "activated", cancellation);

    public Task<ActionResult> OnPostDisableAsync(long? seen, CancellationToken cancellation) =>
        SwitchAsync(seen, PlatformState.Disabled, "disabled", cancellation);

    public async Task<ActionResult> OnPostDeploymentAsync(Guid? deployment, DeploymentState? state, CancellationToken cancellation)
    {
        if (deployment is not { } id || state is not { } wanted || !Enum.IsDefined(wanted))
        {
            return NotComplete(Here);
        }

        var outcome = await deployments.SwitchAsync(Id, id, wanted, Actor, time.GetUtcNow(), cancellation);
        return Answer(outcome, wanted == DeploymentState.Active ? "deployment-activated" : "deployment-disabled", "The deployment has been switched already.");
    }

    public async Task<ActionResult> OnPostAddAsync(string? name, CancellationToken cancellation)
    {
        if (await platforms.FindAsync(Id, cancellation) is { AcceptNewDeployments: true })
        {
            return Changed("This platform adds new deployments by itself now.", Here);
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestDeployment || name.Any(char.IsControl) || name != name.Trim())
        {
            return Show(AdminProblem.NotComplete(Here) with
            {
                Sentence = string.Create(CultureInfo.InvariantCulture, $"A deployment id has 1 to {LongestDeployment} characters, without spaces around it. Nothing was changed."),
            });
        }

        var outcome = await deployments.AddAsync(Id, name, Actor, time.GetUtcNow(), cancellation);
        return Answer(outcome, "deployment-added", "This deployment is known already.");
    }

    private async Task<ActionResult> PageAsync(string? done, CancellationToken cancellation)
    {
        if (await platforms.FindAsync(Id, cancellation) is not { } platform)
        {
            return NotThere(AdminNavigation.Platforms);
        }

        Platform = platform;
        Done = PlatformWords.Done(platform.State, done);
        Deployments = [.. (await deployments.ListAsync(Id, cancellation)).Select(Line)];
        LastCheck = await audit.FindNewestAsync(IPlatformCheck.Action, Id.ToString(), cancellation) is { } line
            ? new CheckLine(AdminTimes.Of(line.At), AuditWords.Actor(line, Actor), line.Detail ?? "")
            : null;
        return Page();
    }

    private string Here => AdminNavigation.Platform(Id);

    private async Task<ActionResult> SwitchAsync(long? seen, PlatformState state, string done, CancellationToken cancellation)
    {
        if (seen is not { } milliseconds || milliseconds < 0 || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return NotComplete(Here);
        }

        var outcome = await platforms.SwitchAsync(
            Id, state, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), Actor, time.GetUtcNow(), cancellation);
        signal.Wake();
        return Answer(outcome, done, "This platform has been switched or brought up to date since you opened the page.");
    }

    private ActionResult Answer(ChangeOutcome outcome, string done, string changed) => Answer(outcome, Here, done, changed, AdminNavigation.Platforms);

    private static DeploymentLine Line(DeploymentRow row)
    {
        var active = row.State == DeploymentState.Active;
        return new DeploymentLine(
            row.Id, row.DeploymentId, active ? "Active" : "Disabled", active ? "right" : "wrong", active ? "tick" : "cross",
            AdminTimes.Of(row.CreatedAt), active ? "Disable" : "Activate", active ? DeploymentState.Disabled : DeploymentState.Active);
    }
}
