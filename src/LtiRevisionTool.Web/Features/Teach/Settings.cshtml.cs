using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The settings of an activity that is in the course already. What they do to grades is said before they are kept.</summary>
internal sealed class SettingsModel(TeachDesk desk, SettingsDesk settings, PartChoice parts, SettingsReader reader, CopyDesk copies, TimeProvider time) : VisitPage
{
    /// <summary>Name of the field that holds what the teacher has read.</summary>
    public const string Seen = "seen";

    public Activity Activity { get; private set; } = null!;

    public SettingsOffer Offer { get; private set; } = null!;

    public SettingsForm Form { get; private set; } = null!;

    /// <summary>Settings that this copy could take over; null when there is nothing to decide.</summary>
    public CopyOffer? Copy { get; private set; }

    public IReadOnlyList<PartChoice.Choice> Parts { get; private set; } = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What the settings of the form would do; null while nothing was asked.</summary>
    public SettingsEffect? Effect { get; private set; }

    public static IReadOnlyList<SettingDate> Dates { get; } =
        [new(SettingsForm.Opens, "Opens"), new(SettingsForm.Due, "Due"), new(SettingsForm.Closes, "Closes")];

    /// <summary>What the tool's clock shows: dates are read by it where the browser does not say otherwise.</summary>
    public string ZoneNote => $"Times are by this tool’s clock, which shows {GradeWords.Since(time.GetUtcNow(), time)}.";

    public string? Problem(string field) => Problems.GetValueOrDefault(field);

    /// <summary>The id of the words about a field's problem, while there is one.</summary>
    public string? ProblemId(string field) => Problems.ContainsKey(field) ? field + "-wrong" : null;

    public SettingSelect Select(string name, string label, IReadOnlyList<(string Value, string Words)> options) =>
        new(name, label, options, Form[name], Problem(name));

    /// <summary>The usual numbers of attempts, and the one that the link has.</summary>
    public IReadOnlyList<(string Value, string Words)> Attempts =>
        SettingWords.Attempts.Any(option => option.Value == Form[SettingsForm.Attempts]) ? SettingWords.Attempts
        : [.. SettingWords.Attempts, (Form[SettingsForm.Attempts], Form[SettingsForm.Attempts])];

    public SettingSelect Feedback => Select(SettingsForm.Feedback, "Feedback shows", SettingWords.Feedback) with
    {
        Hint = Offer.Grade ? SettingWords.FeedbackAndGradebook : null,
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Open(SettingsForm.Of);
        Copy = await copies.FindAsync(Activity, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Open((_, _, _) => SettingsForm.Of(Request.Form));
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = reader.Read(Form, Offer.Grade, datesKeptThere: !Offer.Dates, isNew: false, problems);
        var part = Form.Items is [var chosen] ? chosen : null;
        if (part is not null && Parts.All(choice => choice.Value != part))
        {
            problems[SettingsForm.Parts] = "Choose one of the list.";
        }

        Problems = problems;
        if (problems.Count > 0)
        {
            return Page();
        }

        var own = SettingsDesk.Own(Visit, part, Offer, read);
        Effect = await settings.EffectAsync(Activity, own, cancellation);
        if (Effect.Sentences.Count > 0 && Request.Form[Seen] != Effect.Signature)
        {
            return Page();
        }

        var grades = await settings.KeepAsync(Visit, own, cancellation);
        return new SeeOtherResult(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Visit.Teach()}?kept={grades}#done"));
    }

    private void Open(Func<LinkSettings, string?, TimeProvider, SettingsForm> form)
    {
        Activity = desk.Activity(Visit);
        Offer = SettingsOffer.Of(Activity);
        Parts = parts.Choices(Activity.Link);
        Form = form(Activity.Link, Parts.FirstOrDefault(choice => choice.IsNow)?.Value, time);
    }
}
