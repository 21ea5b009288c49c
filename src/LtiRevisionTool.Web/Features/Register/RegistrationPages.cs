using System.Globalization;
using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>
/// The pages that a platform's administrator sees, most often in a frame of the platform. Its host cannot be known for sure before the
/// end, and only who holds the secret link gets to a page that does anything: any https page may frame them.
/// </summary>
internal sealed class RegistrationPages(
    RegistrationStarts starts, IPlatformCheck check, References references, TimeProvider time, ILogger<RegisterLog> logger)
{
    /// <summary>Whoever waits for the page after a registration has waited already.</summary>
    private static readonly TimeSpan SelfTest = TimeSpan.FromSeconds(8);

    public IResult Confirm(InvitationRow invitation, RegistrationStart start) => new PageAnswer<ConfirmView>(
        "Register/Confirm", new ConfirmView(start.Host, starts.Seal(invitation, start, issuer: null), Day(invitation.ExpiresAt)), FrameAncestors.AnyPage);

    public IResult Ask(InvitationRow invitation, RegistrationStart start, RegistrationChoice choice, RegistrarResult.Asked asked)
    {
        var platform = asked.Configuration;
        RegisterLog.Asked(logger, start.Host, !platform.IssuerMatches, asked.Known.Count > 0);
        var view = new AskView
        {
            Host = start.Host,
            Issuer = platform.Issuer,
            Lms = LmsName.Of(platform.Profile.Family),
            IssuerUnchecked = !platform.IssuerMatches,
            Known = [.. asked.Known.Select(known => $"{known.Name}, since {Day(known.CreatedAt)}, with {NamesInWords(known.Names)}")],
            Start = starts.Seal(invitation, start, platform.Issuer),
            Names = choice.Names == NamePolicy.Keep ? RegistrationForm.Keep : RegistrationForm.Drop,
            NamesInWords = NamesInWords(choice.Names),
        };
        return new PageAnswer<AskView>("Register/Ask", view, FrameAncestors.AnyPage);
    }

    public async Task<IResult> RegisteredAsync(InvitationRow invitation, RegistrationStart start, RegistrarResult.Registered registered)
    {
        var platform = registered.Platform;
        RegisterLog.Registered(logger, start.Host, platform.Family, platform.Id, platform.State.ToString(), registered.IsNew);
        var tested = await check.RunAsync(platform.Id, $"invitation {invitation.Id}", SelfTest, CancellationToken.None);
        return new PageAnswer<RegisteredView>("Register/Registered", RegisteredView.Of(registered, start, tested), FrameAncestors.AnyPage);
    }

    public IResult Refuse(HttpContext context, RegistrationError error, string? host = null, IReadOnlyList<KeyValuePair<string, string>>? facts = null, string? byHand = null)
    {
        var words = RegistrationWords.Of(error);
        var view = new NotRegisteredView
        {
            Heading = words.Heading,
            Why = words.Why,
            Next = words.Next,
            Detail = error.Detail,
            Facts = facts ?? [],
            ByHand = byHand,
            Code = error.Code,
            Reference = references.New(),
            At = time.GetLocalNow().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
        };
        RegisterLog.Refused(logger, view.Code, view.Reference, host, error.Member, error.Status);
        context.Response.Headers["Lti-Error"] = view.Code;
        if (words.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "60";
        }

        return new PageAnswer<NotRegisteredView>("Register/NotRegistered", view, FrameAncestors.Anyone, words.Status);
    }

    private static string NamesInWords(NamePolicy names) => names == NamePolicy.Keep ? "students’ names" : "no names";

    private static string Day(DateTimeOffset instant) => instant.ToString("d MMMM", CultureInfo.InvariantCulture);
}
