using System.Text.Json;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Grades;

/// <content>One column: read, changed, deleted.</content>
public sealed partial class GradesClient
{
    /// <summary>One column as the platform has it.</summary>
    /// <param name="grant">The platform and what the launch offered; needs a scope to read columns.</param>
    /// <param name="lineItemUrl">The column.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ServiceResult<LineItem>> ReadLineItemAsync(ServiceGrant grant, string lineItemUrl, CancellationToken cancellation) =>
        await ColumnAsync(grant, lineItemUrl, HttpMethod.Get, ReadColumns, body: null, cancellation);

    /// <summary>
    /// Changes a column. It is read first, and everything that the platform gave goes back with the change, members that the tool
    /// does not know too: some platforms clear what an update leaves out.
    /// </summary>
    /// <param name="grant">The platform and what the launch offered; needs <see cref="GradeScope.LineItem"/>.</param>
    /// <param name="lineItemUrl">The column.</param>
    /// <param name="change">From the column as it is to the column as it should be; its address stays.</param>
    /// <param name="cancellation">Stops it; whether the change was made is then unknown.</param>
    /// <returns>The column as the platform has it now.</returns>
    /// <remarks>Assignment and Grade Services 2.0, section 3.2.6.</remarks>
    public async Task<ServiceResult<LineItem>> UpdateLineItemAsync(
        ServiceGrant grant, string lineItemUrl, Func<LineItem, LineItem> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        var read = await ReadLineItemAsync(grant, lineItemUrl, cancellation);
        if (read is not ServiceResult<LineItem>.Success { Value: var before })
            return read;

        return LineItemWriter.Write(change(before), before.Id) is { } body
            ? await ColumnAsync(grant, lineItemUrl, HttpMethod.Put, [GradeScope.LineItem], body, cancellation)
            : new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Refused(GradeCause.InvalidScore));
    }

    /// <summary>Deletes a column that the tool made, with all its grades. Any other is refused here, without a request.</summary>
    /// <param name="grant">The platform and what the launch offered; needs <see cref="GradeScope.LineItem"/>.</param>
    /// <param name="lineItemUrl">The column.</param>
    /// <param name="made">The addresses that <see cref="CreateLineItemAsync"/> answered with, byte for byte.</param>
    /// <param name="cancellation">Stops it; whether the column was deleted is then unknown.</param>
    /// <returns>Refused with <see cref="GradeCause.ColumnGone"/> when it is gone already.</returns>
    public async Task<DeliveryOutcome> DeleteLineItemAsync(
        ServiceGrant grant, string lineItemUrl, IReadOnlyCollection<string> made, CancellationToken cancellation)
    {
        if (!made.Contains(lineItemUrl, StringComparer.Ordinal))
            return new DeliveryOutcome.Refused(GradeCause.ColumnNotOurs);

        return Call(grant, lineItemUrl, HttpMethod.Delete, [GradeScope.LineItem], body: null) is { } call
            ? (await caller.SendAsync(grant, call, cancellation)).Outcome
            : BadAddress;
    }

    private static ServiceCall? Call(ServiceGrant grant, string url, HttpMethod method, string[] scopes, byte[]? body) =>
        Address(grant, url) is not { } address
            ? null
            : new ServiceCall
            {
                Method = method,
                Address = address,
                Scopes = scopes,
                Accept = MediaType.LineItem,
                ContentType = body is null ? null : MediaType.LineItem,
                Body = body,
                Answers = grant.Registration.Profile.ServiceAnswers,
            };

    private async Task<ServiceResult<LineItem>> ColumnAsync(
        ServiceGrant grant, string url, HttpMethod method, string[] scopes, byte[]? body, CancellationToken cancellation)
    {
        if (Call(grant, url, method, scopes, body) is not { } call)
            return new ServiceResult<LineItem>.Failed(BadAddress);

        var reply = await caller.SendAsync(grant, call, cancellation);
        if (reply is not { Outcome: DeliveryOutcome.Accepted, Answer: { } answer })
            return new ServiceResult<LineItem>.Failed(reply.Outcome);

        if (JsonReading.Parse(answer) is { ValueKind: JsonValueKind.Object } item && LineItemReader.Read(item) is { Id: not null } column)
            return new ServiceResult<LineItem>.Success(column);

        return new ServiceResult<LineItem>.Failed(call.IsRead
            ? new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, Status: answer.Status)
            : new DeliveryOutcome.Unknown(GradeCause.UnexpectedAnswer, answer.Status));
    }
}
