using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>Reads what was posted: a choice that can be sent, or what is wrong, by field.</summary>
internal sealed class PickReader(PickChoices choices, SettingsReader settings)
{
    /// <summary>Canvas makes every activity within one request, and platforms limit what they take.</summary>
    public const int MostParts = 40;

    /// <returns>The choice, or null with the problems: one sentence for a field.</returns>
    public (Picked? Picked, IReadOnlyDictionary<string, string> Problems) Read(PickerVisit visit, SettingsForm form)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = Parts(visit, form, problems);
        var read = settings.Read(form, visit.TakesColumns, visit.Profile.Dates is not null, isNew: true, problems);
        return (problems.Count == 0 ? new Picked { Parts = parts, Settings = read } : null, problems);
    }

    private List<PickedPart> Parts(PickerVisit visit, SettingsForm form, Dictionary<string, string> problems)
    {
        var parts = form.Items.Select(choices.Find).OfType<PickedPart>().ToList();
        if (parts.Count < form.Items.Count)
        {
            problems[SettingsForm.Parts] = "Some of what was chosen is not here any more. Look at what is ticked, and add again.";
        }
        else if (parts.Count == 0)
        {
            problems[SettingsForm.Parts] = "Choose at least one: the whole topic, a checkpoint or notes.";
        }
        else if (parts.Count > 1 && !visit.Settings.AcceptMultiple)
        {
            problems[SettingsForm.Parts] = $"Choose one: {LmsName.Of(visit.Profile.Family)} takes one activity at a time here.";
        }
        else if (parts.Count > MostParts)
        {
            problems[SettingsForm.Parts] = $"Choose at most {MostParts} at a time. The rest can be added on another visit.";
        }

        return parts;
    }
}
