using System.CommandLine;
using System.CommandLine.Parsing;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>How a privacy command is told whom it is about.</summary>
internal sealed class PrivacyOptions
{
    private readonly Option<Guid?> platform = new("--platform") { Description = "The platform's id, from platforms list." };
    private readonly Option<string?> subject = new("--subject") { Description = "The user's id as the platform sends it (sub)." };
    private readonly Option<string?> deployment = new("--deployment") { Description = "One deployment only; otherwise every one that the person came to." };
    private readonly Option<string?> receipt = new("--receipt") { Description = "Instead of these: the receipt of one of the person's grades." };

    /// <summary>Adds the options, and refuses what names nobody or two people.</summary>
    public Command AddTo(Command command)
    {
        command.Add(platform);
        command.Add(subject);
        command.Add(deployment);
        command.Add(receipt);
        command.Validators.Add(result =>
        {
            var others = IsGiven(result, platform) || IsGiven(result, subject) || IsGiven(result, deployment);
            if (IsGiven(result, receipt) ? others : !IsGiven(result, platform) || !IsGiven(result, subject))
            {
                result.AddError("Name --platform and --subject, or --receipt alone.");
            }
        });
        return command;
    }

    public PersonSought Read(ParseResult parsed) =>
        new(parsed.GetValue(platform), parsed.GetValue(subject), parsed.GetValue(deployment), parsed.GetValue(receipt));

    // Not by its value: one that cannot be read is an error of its own.
    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Tokens: [{ Value.Length: > 0 }, ..] };
}
