using System.Text.Json;
using LtiAdvantage.Http;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Grades;

/// <summary>
/// The grade services of a platform: scores, columns, results. What the world answers comes back as a result; only
/// cancelling throws, and a score that was under way then has an unknown fate.
/// </summary>
/// <param name="http">A client that follows no redirects, see <see cref="PlatformHttp"/>.</param>
/// <param name="tokens">The source of access tokens.</param>
/// <param name="time">The clock.</param>
/// <remarks>Assignment and Grade Services 2.0. Answers are read up to 8 MiB and for 30 seconds.</remarks>
public sealed partial class GradesClient(HttpClient http, AccessTokens tokens, TimeProvider time)
{
    private static readonly string[] ReadColumns = [GradeScope.LineItemReadOnly, GradeScope.LineItem];
    private readonly ServiceCaller caller = new(http, tokens, time);

    /// <summary>Sends a score. A score ahead of the clock is not sent: it waits until its time has come.</summary>
    /// <param name="grant">The platform and what the launch offered; needs <see cref="GradeScope.Score"/>.</param>
    /// <param name="lineItemUrl">The column, as the launch or the platform gave it.</param>
    /// <param name="score">The mark; a negative one or one without a maximum is refused here.</param>
    /// <param name="cancellation">Stops the request; what became of it is then unknown.</param>
    public async Task<DeliveryOutcome> PostScoreAsync(
        ServiceGrant grant, string lineItemUrl, Score score, CancellationToken cancellation)
    {
        if (score.UserId.Length == 0 || score.ScoreGiven < 0 || score.ScoreMaximum <= 0)
            return new DeliveryOutcome.Refused(GradeCause.InvalidScore);

        if (score.Timestamp - time.GetUtcNow() is { Ticks: > 0 } ahead)
            return new DeliveryOutcome.TryLater(GradeCause.ClockAhead, ahead);

        if (Address(grant, ServiceAddress.WithSegment(lineItemUrl, "scores")) is not { } address)
            return BadAddress;

        var reply = await caller.SendAsync(
            grant,
            new ServiceCall
            {
                Method = HttpMethod.Post,
                Address = address,
                Scopes = [GradeScope.Score],
                Accept = MediaType.Score,
                ContentType = MediaType.Score,
                Body = ScoreWriter.Write(score, grant.Registration.Profile),
                Answers = grant.Registration.Profile.ScoreAnswers,
            },
            cancellation);
        return reply.Outcome;
    }

    /// <summary>Looks for a column: the link's own first, then one with the tool's id and tag that belongs to no other link.</summary>
    /// <param name="grant">The platform and what the launch offered; needs a scope to read columns.</param>
    /// <param name="lineItemsUrl">The list of columns, as the launch gave it.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<FindColumnResult> FindLineItemAsync(
        ServiceGrant grant, string lineItemsUrl, ColumnQuery query, CancellationToken cancellation)
    {
        var complete = true;
        foreach (var step in ColumnSearch.Steps(query))
        {
            var listed = await ListLineItemsAsync(grant, step.Narrow(lineItemsUrl), cancellation);
            if (listed is ServiceResult<LineItemList>.Failed failed)
                return new FindColumnResult.Failed(failed.Outcome);

            // A platform may ignore the parameters and list everything.
            var list = ((ServiceResult<LineItemList>.Success)listed).Value;
            if (step.Pick(list.Items) is { } column)
                return new FindColumnResult.Found(column);

            complete &= list.Complete;
        }

        return complete
            ? new FindColumnResult.NotFound()
            : new FindColumnResult.Failed(new DeliveryOutcome.Refused(GradeCause.ListIncomplete));
    }

    /// <summary>All columns that the platform lists for the tool in the course.</summary>
    /// <param name="grant">The platform and what the launch offered; needs a scope to read columns.</param>
    /// <param name="lineItemsUrl">The list of columns, as the launch gave it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ServiceResult<LineItemList>> ListLineItemsAsync(
        ServiceGrant grant, string lineItemsUrl, CancellationToken cancellation)
    {
        var read = await ReadPagesAsync(grant, lineItemsUrl, ReadColumns, MediaType.LineItems, cancellation);
        return read is ServiceResult<PageReader.Pages>.Success { Value: var pages }
            ? new ServiceResult<LineItemList>.Success(
                new LineItemList([.. pages.Items.Select(LineItemReader.Read).Where(item => item.Id is not null)], pages.Complete))
            : new ServiceResult<LineItemList>.Failed(((ServiceResult<PageReader.Pages>.Failed)read).Outcome);
    }

    /// <summary>Makes a column. Platforms make a second one when asked twice: after an unknown outcome, find before making.</summary>
    /// <param name="grant">The platform and what the launch offered; needs <see cref="GradeScope.LineItem"/>.</param>
    /// <param name="lineItemsUrl">The list of columns, as the launch gave it.</param>
    /// <param name="column">Label and a maximum above 0 are needed; its id is ignored.</param>
    /// <param name="cancellation">Stops the request; what became of it is then unknown.</param>
    /// <returns>The column with the platform's id.</returns>
    public async Task<ServiceResult<LineItem>> CreateLineItemAsync(
        ServiceGrant grant, string lineItemsUrl, LineItem column, CancellationToken cancellation)
    {
        if (LineItemWriter.Write(column, id: null) is not { } body)
            return new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Refused(GradeCause.InvalidScore));

        if (Address(grant, lineItemsUrl) is not { } address)
            return new ServiceResult<LineItem>.Failed(BadAddress);

        var reply = await caller.SendAsync(
            grant,
            new ServiceCall
            {
                Method = HttpMethod.Post,
                Address = address,
                Scopes = [GradeScope.LineItem],
                Accept = MediaType.LineItem,
                ContentType = MediaType.LineItem,
                Body = body,
                Answers = grant.Registration.Profile.ServiceAnswers,
            },
            cancellation);
        if (reply is not { Outcome: DeliveryOutcome.Accepted, Answer: { } answer })
            return new ServiceResult<LineItem>.Failed(reply.Outcome);

        return JsonReading.Parse(answer) is { ValueKind: JsonValueKind.Object } made && LineItemReader.Read(made) is { Id: not null } item
            ? new ServiceResult<LineItem>.Success(item)
            : new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Unknown(GradeCause.UnexpectedAnswer, answer.Status));
    }

    /// <summary>The grade that the gradebook shows for one person; null when it shows none.</summary>
    /// <param name="grant">The platform and what the launch offered; needs <see cref="GradeScope.ResultReadOnly"/>.</param>
    /// <param name="lineItemUrl">The column.</param>
    /// <param name="userId">The <c>sub</c> of the person.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ServiceResult<Result?>> ReadResultAsync(
        ServiceGrant grant, string lineItemUrl, string userId, CancellationToken cancellation)
    {
        // No limit: Moodle breaks on it.
        var address = ServiceAddress.WithParameter(ServiceAddress.WithSegment(lineItemUrl, "results"), "user_id", userId);
        var read = await ReadPagesAsync(grant, address, [GradeScope.ResultReadOnly], MediaType.Results, cancellation);
        return read is ServiceResult<PageReader.Pages>.Success { Value: var pages }
            ? new ServiceResult<Result?>.Success(pages.Items.Select(ResultReader.Read).FirstOrDefault(result => result?.UserId == userId))
            : new ServiceResult<Result?>.Failed(((ServiceResult<PageReader.Pages>.Failed)read).Outcome);
    }

    private static DeliveryOutcome.Refused BadAddress => new(GradeCause.BadAddress);

    private static Uri? Address(ServiceGrant grant, string address) =>
        ServiceAddress.Parse(address, grant.Registration.TokenEndpoint);

    private async Task<ServiceResult<PageReader.Pages>> ReadPagesAsync(
        ServiceGrant grant, string url, string[] scopes, string mediaType, CancellationToken cancellation)
    {
        if (Address(grant, url) is not { } address)
            return new ServiceResult<PageReader.Pages>.Failed(BadAddress);

        var first = new ServiceCall
        {
            Method = HttpMethod.Get,
            Address = address,
            Scopes = scopes,
            Accept = mediaType,
            Answers = grant.Registration.Profile.ServiceAnswers,
        };
        return await new PageReader(caller).ReadAsync(grant, first, cancellation);
    }
}
