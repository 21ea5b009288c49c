using System.Globalization;
using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Setting up by hand, by the same invitation: for platforms that have no place for a link. It is a page of its own, in nobody's frame.</summary>
internal static class ManualEndpoint
{
    public const string Route = "/lti/register/{invitation}/by-hand";

    /// <summary>The page beside an invitation's own.</summary>
    public static string AddressOf(PathString invitation) => invitation + "/by-hand";

    public static async Task<IResult> LookAsync(
        string invitation, HttpContext context, InvitationStore invitations, RegistrationPages pages, ToolDescriptions tool, IOptions<ToolOptions> options,
        TimeProvider time, CancellationToken cancellation)
    {
        var (row, fault) = await Invitations.FindAsync(invitations, invitation, time, cancellation);
        return row is null
            ? pages.Refuse(context, new RegistrationError(fault))
            : Ask(row, ManualForm.Empty, new Dictionary<string, string>(), tool, options.Value, StatusCodes.Status200OK);
    }

    public static async Task<IResult> ConnectAsync(
        string invitation, HttpContext context, InvitationStore invitations, RegistrationPages pages, ManualRegistrar registrar, ToolDescriptions tool,
        IOptions<ToolOptions> options, TimeProvider time, ILogger<RegisterLog> logger, CancellationToken cancellation)
    {
        var reading = await FormParameters.ReadAsync(context, FormParameters.LargestPage, cancellation);
        if (reading.Form is null)
        {
            return Results.StatusCode(reading.Status);
        }

        var (row, fault) = await Invitations.FindAsync(invitations, invitation, time, cancellation);
        if (row is null)
        {
            return pages.Refuse(context, new RegistrationError(fault));
        }

        var form = ManualForm.Read(reading.Form);
        var outcome = await registrar.ConnectAsync(row, form, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return pages.Refuse(context, refusal);
        }

        if (outcome.Platform is not { } platform)
        {
            return Ask(row, form, outcome.Faults, tool, options.Value, StatusCodes.Status400BadRequest);
        }

        RegisterLog.ConnectedByHand(logger, platform.Family, platform.Id, platform.State.ToString());
        var done = new ManualDoneView(platform, $"{options.Value.PublicAddress}/lti/login/{platform.Id:N}", platform.State != PlatformState.Active);
        return new PageAnswer<ManualDoneView>("Register/ManualDone", done, FrameAncestors.None);
    }

    private static PageAnswer<ManualView> Ask(
        InvitationRow invitation, ManualForm form, IReadOnlyDictionary<string, string> faults, ToolDescriptions tool, ToolOptions options, int status) => new(
        "Register/Manual",
        new ManualView
        {
            Sheet = SetUpSheet.Of(tool.Describe()),
            CanvasUrl = options.PublicAddress + "/lti/canvas.json",
            Form = form,
            Faults = faults,
            Ends = invitation.ExpiresAt.ToString("d MMMM", CultureInfo.InvariantCulture),
        },
        FrameAncestors.None,
        status);
}
