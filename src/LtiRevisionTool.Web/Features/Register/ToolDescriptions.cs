using LtiAdvantage.Claims;
using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Grades;
using LtiAdvantage.Roster;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Copies;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What the tool says about itself to platforms. It asks for what it makes use of, and for nothing else.</summary>
internal sealed class ToolDescriptions(IOptions<ToolOptions> options)
{
    public const string Name = "History revision";

    public ToolDescription Describe()
    {
        var tool = options.Value.PublicAddress;
        var launch = tool + "/lti/launch";
        return new ToolDescription
        {
            Name = Name,
            Description = "Revision notes in short cards, with checkpoints that are marked as they go",
            LoginUrl = tool + "/lti/login",
            LaunchUrl = launch,
            JwksUrl = tool + "/.well-known/jwks.json",
            TargetUrl = launch,
            LogoUrl = options.Value.IconAddress,
            Scopes = [GradeScope.LineItem, GradeScope.ResultReadOnly, GradeScope.Score, RosterScope.MembershipReadOnly],
            LeastScopes = [GradeScope.Score],
            // Where a copied course and a copied activity come from.
            CustomParameters = new Dictionary<string, string>
            {
                [CopyParameters.CourseHistory] = "$Context.id.history",
                [CopyParameters.LinkHistory] = "$ResourceLink.id.history",
            },
            Messages =
            [
                new ToolMessage { Type = LtiMessageType.ResourceLinkRequest, TargetUrl = launch, Label = Name },
                new ToolMessage
                {
                    Type = LtiMessageType.DeepLinkingRequest,
                    TargetUrl = launch,
                    Label = "Choose notes and checkpoints",
                    IconUrl = options.Value.IconAddress,
                    Placements = ["assignment_selection", "link_selection", "ContentArea"],
                    StaffOnly = true,
                },
                new ToolMessage { Type = LtiMessageType.SubmissionReviewRequest, TargetUrl = launch, Label = Name },
            ],
            ToolId = "history-revision",
        };
    }
}
