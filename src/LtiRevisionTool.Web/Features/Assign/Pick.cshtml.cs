using LtiAdvantage.DeepLinking;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>The picker: what will be added, and with which settings? Whatever is pressed, what was chosen and typed is kept.</summary>
internal sealed class PickModel(PickChoices choices, PickReader reader, PickedItems items, PickReplies replies, PickerStore pickers, TimeProvider time) : GuardedPage
{
    /// <summary>The buttons that add nothing: to look at a part, to stay, to go back.</summary>
    public const string Preview = "preview";
    public const string Stay = "stay";
    public const string Cancel = "cancel";

    public PickerVisit Visit => HttpContext.Features.Get<PickerVisit>()
        ?? throw new InvalidOperationException("A page of a picker lies outside the folder that its filter guards.");

    public IReadOnlyList<PickChoices.Group> Groups => choices.Groups;

    public SettingsForm Form { get; private set; } = SettingsForm.OfDraft(null);

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>The signed answer, ready to be posted; null while something is chosen.</summary>
    public DeepLinkingResult.Signed? Answer { get; private set; }

    /// <summary>What is sent: "3 activities", or "nothing".</summary>
    public string Sent { get; private set; } = "";

    /// <summary>False where the course asked for something that this tool does not have.</summary>
    public bool CanChoose => Visit.Settings.Accepts(ContentItemType.LtiResourceLink);

    public bool TakesSeveral => Visit.Settings.AcceptMultiple;

    public string Lms => LmsName.Of(Visit.Profile.Family);

    public string Heading => Visit.CourseTitle.Length > 0 ? $"Choose what {Visit.CourseTitle} gets" : "Choose what your course gets";

    /// <summary>"You are Ms Delacroix-Obi", and for a teacher without a name no student's code.</summary>
    public string Who => (Visit.DisplayName != StudentCode.For(Visit.Person), Visit.CourseTitle.Length > 0) switch
    {
        (true, true) => $"You are {Visit.DisplayName}, teaching {Visit.CourseTitle}",
        (true, false) => $"You are {Visit.DisplayName}",
        (false, true) => $"You teach {Visit.CourseTitle}",
        _ => "You are a teacher here",
    };

    /// <summary>"3 activities chosen".</summary>
    public string Count => Form.Items.Count == 0 ? "Nothing chosen yet" : $"{Activities(Form.Items.Count)} chosen";

    /// <summary>What is left to do in the LMS afterwards.</summary>
    public string After => Visit.Settings.AutoCreate ? "" : $"Then save in {Lms}.";

    /// <summary>Whose the dates are.</summary>
    public string DatesNote => LmsName.Into(
        Visit.Profile switch
        {
            { Dates: not null } => "{Lms} keeps the dates of graded activities: change them there later. Those of practice are kept here.",
            { DropsDates: true } => "{Lms} does not keep dates sent by a tool. We keep them here, and show them to students.",
            _ => "We keep them here, show them to students, and send them to {lms} too.",
        },
        Visit.Profile.Family);

    /// <summary>What the tool's clock shows: dates are read by it where the browser does not say otherwise.</summary>
    public string ZoneNote => $"Times are by this tool’s clock, which shows {GradeWords.Since(time.GetUtcNow(), time)}.";

    public bool HasDates => new[] { SettingsForm.Opens, SettingsForm.Due, SettingsForm.Closes }.Any(name => Form[name].Length > 0 || Problems.ContainsKey(name));

    public static IReadOnlyList<SettingDate> Dates { get; } = [new(SettingsForm.Opens, "Opens"), new(SettingsForm.Due, "Due"), new(SettingsForm.Closes, "Closes")];

    public PickOption Option(PickedPart part, string words) =>
        new(TakesSeveral ? "checkbox" : "radio", part.Value, Form.Items.Contains(part.Value), words, part.Size);

    public string? Problem(string field) => Problems.GetValueOrDefault(field);

    /// <summary>The id of the words about a field's problem, while there is one.</summary>
    public string? ProblemId(string field) => Problems.ContainsKey(field) ? field + "-wrong" : null;

    public SettingSelect Select(string name, string label, IReadOnlyList<(string Value, string Words)> options) => new(name, label, options, Form[name], Problem(name));

    public SettingSelect Feedback => Select(SettingsForm.Feedback, "Feedback shows", SettingWords.Feedback) with
    {
        Hint = Visit.TakesColumns ? SettingWords.FeedbackAndGradebook : null,
    };

    public void OnGet() => Form = SettingsForm.OfDraft(Visit.Draft);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Request.Form.ContainsKey(Cancel) || !CanChoose)
        {
            return await SendAsync(Nothing, [], cancellation);
        }

        Form = SettingsForm.Of(Request.Form);
        if (Request.Form.ContainsKey(Stay) || Request.Form.ContainsKey(Preview))
        {
            await pickers.KeepDraftAsync(Visit.Launch, Form.Write(), cancellation);
            return new SeeOtherResult(choices.Find(Request.Form[Preview].ToString()) is { } part ? PreviewOf(part) : Visit.Address);
        }

        (var picked, Problems) = reader.Read(Visit, Form);
        return picked is null ? Page() : await SendAsync(new DeepLinkingReply { Items = items.Of(Visit, picked) }, picked.Parts, cancellation);
    }

    private DeepLinkingReply Nothing => CanChoose
        ? new DeepLinkingReply { Message = "Nothing was chosen." }
        : new DeepLinkingReply { ErrorMessage = "This tool has nothing of the kind that was asked for.", ErrorLog = "Only ltiResourceLink is offered." };

    private async Task<IActionResult> SendAsync(DeepLinkingReply reply, IReadOnlyList<PickedPart> parts, CancellationToken cancellation)
    {
        switch (await replies.SignAsync(Visit, reply, cancellation))
        {
            case DeepLinkingResult.Signed signed:
                Answer = signed;
                Sent = parts.Count == 0 ? "nothing" : Activities(parts.Count);
                FormTarget.Set(HttpContext, signed.ReturnUrl);
                return Page();
            case DeepLinkingResult.Refused { Faults: [{ Reason: DeepLinkingReason.TooLarge }, ..] }:
                Problems = new Dictionary<string, string> { [SettingsForm.Parts] = "That is more than can be sent at a time. Choose fewer." };
                return Page();
            case DeepLinkingResult.Refused refused:
                throw new InvalidOperationException($"A choice that was checked cannot be sent: {string.Join(' ', refused.Faults.Select(fault => fault.Reason).Distinct())}.");
            default:
                throw new InvalidOperationException("An answer was neither signed nor refused.");
        }
    }

    private string PreviewOf(PickedPart part) => Visit.Preview(part.Topic.Slug) + part.Part switch
    {
        Core.Links.LinkPart.Card card => $"/card/{card.Number}",
        Core.Links.LinkPart.Checkpoint checkpoint => $"/checkpoint/{checkpoint.Number}",
        _ => "",
    };

    private static string Activities(int count) => count == 1 ? "1 activity" : $"{count} activities";
}
