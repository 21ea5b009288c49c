using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Lines of the audit in words. Ids stay ids: nobody is named.</summary>
internal static class AuditWords
{
    private const string InvitationPrefix = "invitation ";

    private static readonly Dictionary<string, string> Actions = new()
    {
        ["platform.activated"] = "Platform activated",
        ["platform.disabled"] = "Platform disabled",
        ["platform.registered"] = "Platform registered itself",
        ["platform.updated"] = "Platform brought up to date",
        ["platform.incomplete"] = "Platform registered, not complete",
        [IPlatformCheck.Action] = "Connection checked",
        ["connection.checked"] = "Connection checked from a course",
        ["deployment.activated"] = "Deployment activated",
        ["deployment.disabled"] = "Deployment disabled",
        ["deployment.added"] = "Deployment added",
        ["invitation.created"] = "Invitation made",
        ["invitation.withdrawn"] = "Invitation withdrawn",
        ["key.rotated"] = "Next key made",
        ["key.replaced"] = "Key replaced at once",
        ["grade.sent_again"] = "Grade sent again",
        ["placement.settings_changed"] = "Settings of an activity changed",
        ["placement.part_chosen"] = "Part of an activity chosen",
        ["placement.copy_left"] = "Settings of a copied activity left as they are",
        ["appeal.accepted"] = "Answer counted",
        ["appeal.declined"] = "Answer not counted",
        ["person.erased"] = "Person erased",
    };

    public static string Action(AuditRow row) => Actions.GetValueOrDefault(row.Action, row.Action);

    /// <param name="row">The line.</param>
    /// <param name="own">The reader, as the audit knows them.</param>
    public static string Actor(AuditRow row, string own) => row.Actor switch
    {
        var actor when actor == own => "You",
        Actors.CommandLine => "Command line",
        "operator" => "Operator",
        "erased" => "Somebody who was erased",
        var actor when actor.StartsWith(Actors.AdministratorPrefix, StringComparison.Ordinal) => $"Administrator {actor[Actors.AdministratorPrefix.Length..]}",
        var actor when actor.StartsWith(InvitationPrefix, StringComparison.Ordinal) => $"Invitation {actor[InvitationPrefix.Length..]}",
        var actor when Guid.TryParse(actor, out _) => $"Teacher {actor}",
        var actor => actor,
    };
}
