namespace LtiRevisionTool.Web.Features.Register;

/// <summary>The first page: who asks, and what the administrator decides.</summary>
/// <param name="Host">The host that brought the link; letters of other alphabets in their <c>xn--</c> form.</param>
/// <param name="Start">The sealed field.</param>
/// <param name="Ends">The day on which the invitation ends.</param>
internal sealed record ConfirmView(string Host, string Start, string Ends);
