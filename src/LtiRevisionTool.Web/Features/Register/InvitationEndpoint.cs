using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>
/// The link of an invitation. Looking at it fetches nothing: a person confirms first which site asks. The page's form posts to the same address.
/// </summary>
internal static class InvitationEndpoint
{
    public const string Route = "/lti/register/{invitation}";

    public static async Task<IResult> LookAsync(
        string invitation, HttpContext context, InvitationStore invitations, RegistrationStarts starts, RegistrationPages pages, TimeProvider time,
        CancellationToken cancellation)
    {
        var (row, fault) = await Invitations.FindAsync(invitations, invitation, time, cancellation);
        if (row is null)
        {
            return pages.Refuse(context, new RegistrationError(fault));
        }

        return starts.Read(FormParameters.Flatten(context.Request.Query)) switch
        {
            RegistrationResult<RegistrationStart>.Success read => pages.Confirm(row, read.Value),
            RegistrationResult<RegistrationStart>.Failed { Error.Reason: RegistrationReason.ConfigurationMissing } bare => pages.Refuse(
                context, bare.Error, byHand: ManualEndpoint.AddressOf(context.Request.Path)),
            RegistrationResult<RegistrationStart>.Failed failed => pages.Refuse(context, failed.Error),
            _ => throw new InvalidOperationException("A start is read or refused."),
        };
    }

    public static async Task<IResult> RegisterAsync(
        string invitation, HttpContext context, InvitationStore invitations, RegistrationStarts starts, RegistrationPages pages, Registrar registrar,
        TimeProvider time, CancellationToken cancellation)
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

        var form = new RegistrationForm(reading.Form);
        if (starts.Open(row, form.SealedStart) is not { } opened || form.Choice(opened.Issuer) is not { } choice)
        {
            return pages.Refuse(context, new RegistrationError(InvitationReason.FormInvalid));
        }

        return await registrar.RegisterAsync(row, opened.Start, choice, cancellation) switch
        {
            RegistrarResult.Registered registered => await pages.RegisteredAsync(row, opened.Start, registered),
            RegistrarResult.Asked asked => pages.Ask(row, opened.Start, choice, asked),
            RegistrarResult.Failed failed => pages.Refuse(context, failed.Error, opened.Start.Host, failed.Facts),
            _ => throw new InvalidOperationException("A registration ended without a result."),
        };
    }
}
