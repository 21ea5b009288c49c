using LtiAdvantage.Claims;
using LtiAdvantage.Login;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>What has arrived from the platform: the newest launch and the newest opening of the picker.</summary>
internal sealed class LaunchSteps(LtiToolOptions options, TimeProvider time)
{
    public void LookAtLaunch(CheckRun run)
    {
        if (run.Launch is { } launch)
        {
            run.Pass(CheckPart.Launch, $"{GradeWords.Since(launch.SeenAt, time)}, as {RoleWords(launch.Role)}; it named {Brought(launch)}");
            return;
        }

        run.Cannot(CheckPart.Launch, "None yet", run.RegisteredItself ? "LAUNCH-NOT-ACTIVATED" : "LAUNCH-NONE");
    }

    public void LookAtPicker(CheckRun run)
    {
        if (run.Picker is { } picker)
        {
            run.Pass(CheckPart.Picker, $"Opened {GradeWords.Since(picker.SeenAt, time)}");
        }
        else if (!options.MessageTypes.Contains(LtiMessageType.DeepLinkingRequest))
        {
            run.Cannot(CheckPart.Picker, "Not part of this version", "PICKER-NOT-SERVED");
        }
        else
        {
            run.Cannot(CheckPart.Picker, "Not opened yet", "PICKER-NOT-SEEN");
        }
    }

    private static string RoleWords(LaunchRole role) => role switch
    {
        LaunchRole.Teacher => "a teacher",
        LaunchRole.Learner => "a student",
        _ => "somebody who looks on",
    };

    private static string Brought(LaunchTrace launch)
    {
        string?[] brought =
        [
            launch.LineItemsUrl is null && launch.LineItemUrl is null ? null : "the gradebook",
            launch.LineItemUrl is null ? null : "a column of its own",
            launch.MembershipsUrl is null ? null : "the list of students",
        ];
        return WordList([.. brought.OfType<string>()]);
    }

    private static string WordList(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "no services",
        1 => words[0],
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };
}
