using System.Runtime.CompilerServices;
using System.Text.Json;
using LtiAdvantage.Http;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Grades;

/// <summary>Reads a list page by page, to its end or to where following further would be wrong.</summary>
/// <remarks>Assignment and Grade Services 2.0, section 3.2.4; Names and Role Provisioning Services 2.0, section 2.4.2; RFC 8288.</remarks>
internal sealed class PageReader(ServiceCaller caller)
{
    private const int MostPages = 1000;

    /// <summary>The whole list of a service that answers with arrays; one page that fails spoils it.</summary>
    public async Task<ServiceResult<Pages>> ReadAsync(ServiceGrant grant, ServiceCall first, CancellationToken cancellation)
    {
        var items = new List<JsonElement>();
        var complete = true;
        await foreach (var step in StepsAsync(grant, first, cancellation))
        {
            if (step.Answer is not { } answer)
                return new ServiceResult<Pages>.Failed(step.Outcome);

            if (JsonReading.Objects(answer) is not { } page)
                return new ServiceResult<Pages>.Failed(new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, Status: answer.Status));

            items.AddRange(page);
            complete = !step.Cut;
        }

        return new ServiceResult<Pages>.Success(new Pages(items, complete));
    }

    /// <summary>The pages as they come. The next one is asked for when the caller goes on; one that is missing is the last.</summary>
    public async IAsyncEnumerable<PageStep> StepsAsync(
        ServiceGrant grant, ServiceCall first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var call = first;
        while (true)
        {
            seen.Add(call.Address.AbsoluteUri);
            var reply = await caller.SendAsync(grant, call, cancellation);
            if (reply is not { Outcome: DeliveryOutcome.Accepted, Answer: { } answer })
            {
                yield return new PageStep(reply.Outcome, null, call.Address, Cut: true);
                yield break;
            }

            var next = answer.Headers.TryGetValues("Link", out var links) ? LinkHeader.FindNext(links) : null;
            var address = next is null || seen.Count == MostPages ? null : Follow(call.Address, next);
            if (address is not null && seen.Contains(address.AbsoluteUri))
                address = null;

            yield return new PageStep(reply.Outcome, answer, call.Address, Cut: next is not null && address is null);
            if (address is null)
                yield break;

            call = call with { Address = address };
        }
    }

    /// <summary>A link of an answer made absolute; null when it leads to another origin, where a token never goes.</summary>
    public static Uri? Follow(Uri current, string link) =>
        ServiceAddress.Parse(ServiceAddress.Resolve(current, link), current.AbsoluteUri) is { } address
        && ServiceAddress.SameOrigin(current, address)
            ? address
            : null;

    /// <summary>What was read, and whether it was all there is.</summary>
    internal sealed record Pages(IReadOnlyList<JsonElement> Items, bool Complete);
}
