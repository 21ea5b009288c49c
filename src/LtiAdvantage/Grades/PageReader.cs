using System.Text.Json;
using LtiAdvantage.Http;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Grades;

/// <summary>Reads a list page by page, to its end or to where following further would be wrong.</summary>
/// <remarks>Assignment and Grade Services 2.0, section 3.2.4; RFC 8288.</remarks>
internal sealed class PageReader(ServiceCaller caller)
{
    private const int MostPages = 1000;

    public async Task<ServiceResult<Pages>> ReadAsync(ServiceGrant grant, ServiceCall first, CancellationToken cancellation)
    {
        var items = new List<JsonElement>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var call = first;
        while (true)
        {
            seen.Add(call.Address.AbsoluteUri);
            var reply = await caller.SendAsync(grant, call, cancellation);
            if (reply is not { Outcome: DeliveryOutcome.Accepted, Answer: { } answer })
                return new ServiceResult<Pages>.Failed(reply.Outcome);

            if (JsonReading.Objects(answer) is not { } page)
                return new ServiceResult<Pages>.Failed(new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, Status: answer.Status));

            items.AddRange(page);
            if (!answer.Headers.TryGetValues("Link", out var links) || LinkHeader.FindNext(links) is not { } next)
                return Read(items, complete: true);

            if (seen.Count == MostPages || Follow(call.Address, next, grant) is not { } address || seen.Contains(address.AbsoluteUri))
                return Read(items, complete: false);

            call = call with { Address = address };
        }
    }

    // A token never goes to another origin.
    private static Uri? Follow(Uri current, string next, ServiceGrant grant) =>
        ServiceAddress.Parse(ServiceAddress.Resolve(current, next), grant.Registration.TokenEndpoint) is { } address
        && ServiceAddress.SameOrigin(current, address)
            ? address
            : null;

    private static ServiceResult<Pages> Read(List<JsonElement> items, bool complete) =>
        new ServiceResult<Pages>.Success(new Pages(items, complete));

    /// <summary>What was read, and whether it was all there is.</summary>
    internal sealed record Pages(IReadOnlyList<JsonElement> Items, bool Complete);
}
