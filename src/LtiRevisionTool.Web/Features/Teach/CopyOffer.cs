using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Settings that a copied activity could take over from the one that it was copied from.</summary>
/// <param name="Words">What they would make of it, in words.</param>
/// <param name="Form">The form of the settings with them filled in: it is posted as any other, and says first what it does to grades.</param>
internal sealed record CopyOffer(string Words, SettingsForm Form)
{
    /// <summary>What is said once they are left.</summary>
    public const string Left = "The settings stay as they are. Those of the other course are not offered again here.";

    /// <summary>What it would show, where that is another part, and how it would be marked.</summary>
    public static CopyOffer Of(Activity now, Activity then, SettingsForm form)
    {
        string[] said =
        [
            now.Link.Part == then.Link.Part && now.Topic == then.Topic ? "" : $"Shows {Shown(then)}.",
            SettingsWords.WithoutDates(then),
            now.Link.Points == then.Link.Points ? "" : then.Link.Points is { } points ? $"{points} points in the gradebook." : "As many points as marks.",
        ];
        return new CopyOffer(string.Join(' ', said.Where(words => words.Length > 0)), form);
    }

    private static string Shown(Activity activity) =>
        activity.Link.Part is Core.Links.LinkPart.All ? "the whole topic" : char.ToLowerInvariant(activity.Heading[0]) + activity.Heading[1..].TrimEnd('?', '.');
}
