using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Changes the settings of an activity that is in use.</summary>
internal sealed class SettingsDesk(SettingsChanges changes, TeachStore teach, AttemptStore attempts)
{
    public const string Action = "placement.settings_changed";

    /// <summary>All settings of a teacher, as they would be kept: whatever a form did not offer stays as it is.</summary>
    /// <param name="part">"stalin-dictatorship/checkpoint-3", or null to leave it.</param>
    /// <param name="offer">What the form offered.</param>
    /// <param name="read">What it says.</param>
    public static Dictionary<string, string> Own(Visit visit, string? part, SettingsOffer offer, ActivitySettings read)
    {
        var own = SettingsChanges.Own(visit);
        if (part?.Split('/') is [var topic, var word])
        {
            (own["topic"], own["part"]) = (topic, word);
        }

        if (offer.Grade)
        {
            own[SettingsForm.Graded] = read.Graded ? "true" : "false";
        }

        if (offer.Points)
        {
            own[SettingsForm.Points] = read.Points?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }

        foreach (var (name, value) in offer.Dates ? read.Answering.Concat(read.Dates) : read.Answering)
        {
            own[name] = value ?? "";
        }

        return own;
    }

    public async Task<SettingsEffect> EffectAsync(Activity now, Dictionary<string, string> own, CancellationToken cancellation)
    {
        var placement = now.Visit.Placement;
        var learners = (await teach.LearnersAsync(placement, cancellation)).Select(learner => learner.PersonId).ToHashSet();
        var finished = (await attempts.ListForPlacementAsync(placement, cancellation))
            .Where(row => row.State == AttemptState.Finished && learners.Contains(row.PersonId))
            .GroupBy(row => row.PersonId)
            .Select(rows => (IReadOnlyList<AttemptRow>)[.. rows])
            .ToList();
        return SettingsEffect.Of(now, new Activity(now.Visit, changes.With(now.Visit, own)), finished);
    }

    /// <returns>How many grades go to the gradebook because of it.</returns>
    public Task<int> KeepAsync(Visit visit, Dictionary<string, string> own, CancellationToken cancellation) =>
        changes.KeepAsync(visit, own, Action, string.Join(' ', own.Where(setting => setting.Value.Length > 0).Select(setting => $"{setting.Key}={setting.Value}")), cancellation);
}
