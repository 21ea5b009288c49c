using System.Buffers.Text;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// Codes that carry a session to where its cookie is kept: 128 bits, once, hashed at rest. One in an address lives 30 seconds; one
/// behind a button, which never enters an address, as long as somebody may need to press it.
/// </summary>
internal sealed class Arrivals(ArrivalStore store, KnownLaunches launches, Secrets secrets, TimeProvider time)
{
    public static readonly TimeSpan InAddress = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan BehindButton = TimeSpan.FromMinutes(5);

    private const int CodeBytes = 16;

    /// <summary>A code for the session that a launch has just opened.</summary>
    public async Task<string> StartAsync(string sessionSecret, string address, CancellationToken cancellation)
    {
        var session = await launches.FindBySecretAsync(sessionSecret, cancellation)
            ?? throw new InvalidOperationException("The session of a launch that was just recorded is gone.");
        return await NewCodeAsync(session.Id, address, InAddress, cancellation);
    }

    /// <summary>Takes a code; null when it is spent. The session is null when it is over.</summary>
    public async Task<(ArrivalRow Arrival, KnownLaunch? Launch)?> TakeAsync(string code, CancellationToken cancellation) =>
        await store.TakeAsync(Secrets.Hash(code), time.GetUtcNow(), cancellation) is { } arrival
            ? (arrival, await launches.FindAsync(arrival.SessionId, cancellation))
            : null;

    /// <summary>Whether the browser sends the session's cookie.</summary>
    public async Task<bool> KeepsCookieAsync(HttpContext context, Guid session, CancellationToken cancellation) =>
        (await launches.FindNewestAsync(context, cancellation))?.Id == session;

    /// <summary>A code for the button of the page that opens a new tab.</summary>
    public Task<string> GoOnAsync(ArrivalRow arrival, CancellationToken cancellation) =>
        NewCodeAsync(arrival.SessionId, arrival.Address, BehindButton, cancellation);

    /// <summary>Takes a code and gives its session a new secret; null when the code is spent.</summary>
    public async Task<(string Secret, string Address)?> OpenAsync(string code, CancellationToken cancellation)
    {
        var secret = secrets.New();
        return await store.OpenAsync(Secrets.Hash(code), Secrets.Hash(secret), time.GetUtcNow(), cancellation) is { } arrival
            ? (secret, arrival.Address)
            : null;
    }

    private async Task<string> NewCodeAsync(Guid session, string address, TimeSpan lifetime, CancellationToken cancellation)
    {
        var code = Base64Url.EncodeToString(secrets.Bytes(CodeBytes));
        await store.InsertAsync(
            new ArrivalRow { Id = Secrets.Hash(code), SessionId = session, Address = address, ExpiresAt = time.GetUtcNow() + lifetime },
            cancellation);
        return code;
    }
}
