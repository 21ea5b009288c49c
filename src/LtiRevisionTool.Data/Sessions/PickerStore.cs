using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>
/// The visits of teachers who choose content, one row a request. As with sessions the cookie holds the secret of the newest launch of
/// either kind, and a page's path names the visit.
/// </summary>
public sealed class PickerStore(Database database)
{
    private const string Select = """
        SELECT k.id, k.form_key, k.person_id, k.request, k.draft, k.return_url, k.created_at, k.last_used_at, k.expires_at,
               pe.name, pe.given_name, pe.family_name,
               c.label AS course_label, c.title AS course_title,
               d.id AS deployment_row_id, d.deployment_id,
               p.id AS platform_id, p.family AS platform_family, p.state AS platform_state, p.issuer AS platform_issuer,
               p.authorization_endpoint
        FROM picker k
        JOIN person pe ON pe.id = k.person_id
        JOIN deployment d ON d.id = pe.deployment_id
        JOIN platform p ON p.id = d.platform_id
        LEFT JOIN course c ON c.id = k.course_id
        """;

    private static readonly Statement Insert = new(
        "picker.insert",
        """
        id:Id secretHash:Text formKey:Text person:Id course:Id request:Text returnUrl:Text createdAt:Instant expiresAt:Instant
        """,
        """
        INSERT INTO picker (
            id, secret_hash, form_key, person_id, course_id, request, return_url, created_at, last_used_at, expires_at)
        VALUES (
            @id, @secretHash, @formKey, @person, @course, @request, @returnUrl, @createdAt, @createdAt, @expiresAt)
        """);

    private static readonly Statement FindBySecret = new(
        "picker.find_by_secret",
        "secretHash:Text now:Instant",
        $"""
        {Select}
        WHERE k.secret_hash = @secretHash AND k.expires_at > @now
        """);

    private static readonly Statement Find = new(
        "picker.find",
        "id:Id now:Instant",
        $"""
        {Select}
        WHERE k.id = @id AND k.expires_at > @now
        """);

    private static readonly Statement Touch = new(
        "picker.touch",
        "id:Id now:Instant expiresAt:Instant",
        "UPDATE picker SET last_used_at = @now, expires_at = @expiresAt WHERE id = @id AND expires_at > @now");

    private static readonly Statement Keep = new(
        "picker.keep_draft",
        "id:Id draft:Text",
        "UPDATE picker SET draft = @draft WHERE id = @id");

    private static readonly Statement DeleteExpired = new(
        "picker.delete_expired",
        "before:Instant",
        "DELETE FROM picker WHERE expires_at < @before");

    /// <summary>Records deployment, course, person and visit in one transaction, in the order in which launches take the rows.</summary>
    public Task RecordAsync(PickerRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        return database.InTransactionAsync(
            async work =>
            {
                var picker = record.Picker;
                var deployment = await DeploymentStore.EnsureAsync(work, record.PlatformId, record.DeploymentId, picker.CreatedAt);
                Guid? course = record.Course is null
                    ? null
                    : await LaunchedCourses.EnsureAsync(work, deployment.Id, record.Course, picker.CreatedAt);
                var person = await LaunchedPersons.EnsureAsync(work, deployment.Id, record.Person, picker.CreatedAt);
                return await work.ExecuteAsync(Insert, new
                {
                    id = picker.Id,
                    secretHash = picker.SecretHash,
                    formKey = picker.FormKey,
                    person,
                    course,
                    request = picker.Request,
                    returnUrl = picker.ReturnUrl,
                    createdAt = picker.CreatedAt,
                    expiresAt = picker.ExpiresAt,
                });
            },
            cancellation);
    }

    /// <summary>The visit with this hash of its secret, unless it has expired at <paramref name="now"/>.</summary>
    public Task<PickerRow?> FindBySecretAsync(string secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        database.FindAsync<PickerRow>(FindBySecret, new { secretHash, now }, cancellation);

    /// <summary>The visit of a request, unless it has expired. Worthless without a launch of the same person that the cookie proves.</summary>
    public Task<PickerRow?> FindAsync(Guid id, DateTimeOffset now, CancellationToken cancellation) =>
        database.FindAsync<PickerRow>(Find, new { id, now }, cancellation);

    /// <summary>Notes that a live visit was used, and until when it now lasts.</summary>
    /// <returns>False when it has expired meanwhile.</returns>
    public async Task<bool> TouchAsync(Guid id, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellation) =>
        await database.WriteAsync(Touch, new { id, now, expiresAt }, cancellation) == 1;

    /// <summary>Keeps what is chosen and typed while the teacher looks at something.</summary>
    public Task KeepDraftAsync(Guid id, string draft, CancellationToken cancellation) =>
        database.WriteAsync(Keep, new { id, draft }, cancellation);

    /// <summary>Forgets visits that expired before the instant.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteExpiredAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.WriteAsync(DeleteExpired, new { before }, cancellation);
}
