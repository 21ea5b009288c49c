using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Roster;

/// <summary>The membership service of a platform. What the world answers comes back as a result; only cancelling throws.</summary>
/// <param name="http">A client that follows no redirects, see <see cref="PlatformHttp"/>.</param>
/// <param name="tokens">The source of access tokens.</param>
/// <param name="time">The clock.</param>
/// <remarks>
/// Names and Role Provisioning Services 2.0. A page is read up to 8 MiB and for 30 seconds, a list up to 32 MiB and 1,000 pages, all from
/// one origin.
/// </remarks>
public sealed class RosterClient(HttpClient http, AccessTokens tokens, TimeProvider time)
{
    private const string MediaType = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private readonly PageReader pages = new(new ServiceCaller(http, tokens, time));

    /// <summary>The members of a course.</summary>
    /// <param name="grant">The platform and the deployment of the launch; that the launch names the list is the permission to read it.</param>
    /// <param name="membershipsUrl">The list, as the launch gave it.</param>
    /// <param name="query">Which members.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>
    /// A snapshot as soon as one page was read; failed when the first was not. <see cref="GradeCause.CourseGone"/> and
    /// <see cref="GradeCause.NoPermission"/> mean that there is no roster here (any more).
    /// </returns>
    public async Task<ServiceResult<RosterSnapshot>> ReadAsync(
        ServiceGrant grant, string membershipsUrl, RosterQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize ?? 1, 1);
        var allowed = grant with { Scopes = [RosterScope.MembershipReadOnly] };
        if (ServiceAddress.Parse(membershipsUrl, grant.Registration.TokenEndpoint) is not { } list)
            return new ServiceResult<RosterSnapshot>.Failed(new DeliveryOutcome.Refused(GradeCause.BadAddress));

        if (query.Since is not null && PageReader.Follow(list, query.Since) is { } changes)
        {
            var read = await ReadAsync(allowed, changes, query, cancellation);
            if (read is ServiceResult<RosterSnapshot>.Success { Value: var snapshot })
                return new ServiceResult<RosterSnapshot>.Success(snapshot with { OnlyChanges = true });
            if (read is not ServiceResult<RosterSnapshot>.Failed { Outcome: DeliveryOutcome.Refused })
                return read;
        }

        var whole = await ReadAsync(allowed, Narrow(grant, membershipsUrl, query), query, cancellation);
        if (query.ResourceLinkId is null || whole is not ServiceResult<RosterSnapshot>.Failed { Outcome: DeliveryOutcome.Refused { Status: 400 or 404 } })
            return whole;

        // Some know no resource links here, and Moodle says that a deleted one is not found: the course may still be there.

        var everybody = await ReadAsync(allowed, Narrow(grant, membershipsUrl, query with { ResourceLinkId = null }), query, cancellation);
        return everybody is ServiceResult<RosterSnapshot>.Success { Value: var unfiltered }
            ? new ServiceResult<RosterSnapshot>.Success(unfiltered with { ResourceLinkIgnored = true })
            : everybody;
    }

    private static Uri Narrow(ServiceGrant grant, string address, RosterQuery query)
    {
        (string Name, string? Value)[] parameters =
        [
            ("role", grant.Registration.Profile.RosterKeepsRole ? query.Role : null),
            ("rlid", query.ResourceLinkId),
            ("limit", query.PageSize?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        var narrowed = parameters.Where(parameter => parameter.Value is not null)
            .Aggregate(address, (whole, parameter) => ServiceAddress.ReplaceParameter(whole, parameter.Name, parameter.Value!));
        return ServiceAddress.Parse(narrowed, grant.Registration.TokenEndpoint)!;
    }

    private async Task<ServiceResult<RosterSnapshot>> ReadAsync(ServiceGrant grant, Uri address, RosterQuery query, CancellationToken cancellation)
    {
        var first = new ServiceCall
        {
            Method = HttpMethod.Get,
            Address = address,
            Scopes = [RosterScope.MembershipReadOnly],
            Accept = MediaType,
            Answers = grant.Registration.Profile.RosterAnswers,
        };
        var fold = new RosterFold();
        DeliveryOutcome? fault = null;
        var pagesRead = 0;
        await foreach (var page in pages.StepsAsync(grant, first, cancellation))
        {
            if (fold.IsFull)
            {
                fold.Cut();
                break;
            }

            fault = page.Answer is null ? page.Outcome : fold.TryAdd(page) ? null : new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, Status: page.Answer.Status);
            if (fault is not null)
                break;

            pagesRead++;
            query.Progress?.Report(fold.Count);
        }

        return fault is not null && pagesRead == 0
            ? new ServiceResult<RosterSnapshot>.Failed(fault)
            : new ServiceResult<RosterSnapshot>.Success(fold.Snapshot(query.Role, fault));
    }
}
