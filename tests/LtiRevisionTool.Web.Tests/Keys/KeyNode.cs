using System.Text.Json;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data;
using LtiRevisionTool.Web.Features.GradeSync;
using LtiRevisionTool.Web.Features.Launch;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Web.Tests.Keys;

/// <summary>The keys and tokens of one node of the tool: its own connections and memory, and its key set on a real port.</summary>
internal sealed class KeyNode : IAsyncDisposable
{
    private readonly HttpClient http = PlatformHttp.CreateClient("RevisionTests", "1.0", OutboundPolicy.Development);
    private readonly WebApplication app;

    private KeyNode(Database database, DirectoryInfo sealedBy, TimeProvider time)
    {
        Store = new ToolKeyStore(database);
        TokenStore = new AccessTokenStore(database);
        var protection = DataProtectionProvider.Create(sealedBy);
        var sealer = new ToolKeySealer(protection);
        Ring = new ToolKeyRing(Store, sealer, time, NullLogger<KeyLog>.Instance);
        Rotation = new ToolKeyRotation(Store, sealer, new AuditStore(database), time);
        Tokens = new AccessTokens(http, Ring, time, new Watched(this, new SealedTokens(TokenStore, protection, NullLogger<KeyLog>.Instance)));
        Housekeeping = new KeyHousekeeping(Store, TokenStore, time, NullLogger<KeyLog>.Instance);
        Gradebook = new Gradebook(new GradesClient(http, Tokens, time), new Registrations(new PlatformStore(database), new DeploymentStore(database)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Ring);
        builder.Services.AddSingleton(time);
        app = builder.Build();
        app.MapMethods("/.well-known/jwks.json", ["GET", "HEAD"], KeySetEndpoint.HandleAsync);
    }

    public ToolKeyStore Store { get; }

    public AccessTokenStore TokenStore { get; }

    public ToolKeyRing Ring { get; }

    public ToolKeyRotation Rotation { get; }

    public AccessTokens Tokens { get; }

    public KeyHousekeeping Housekeeping { get; }

    public IGradebook Gradebook { get; }

    public string KeySet => app.Urls.Single() + "/.well-known/jwks.json";

    public HttpClient Http => http;

    /// <summary>Runs whenever a token is needed, before it is looked for or asked for.</summary>
    public Func<Task> BeforeToken { get; set; } = () => Task.CompletedTask;

    public static async Task<KeyNode> StartAsync(Database database, DirectoryInfo sealedBy, TimeProvider time)
    {
        var node = new KeyNode(database, sealedBy, time);
        await node.app.StartAsync();
        return node;
    }

    public async Task<AccessToken> TokenAsync(ServiceGrant grant) =>
        Assert.IsType<TokenResult.Granted>(await Tokens.GetAsync(grant, [GradeScope.Score], CancellationToken.None)).Token;

    /// <summary>The ids of the key set that it gives out, in their order.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync()
    {
        using var set = JsonDocument.Parse(await http.GetStringAsync(KeySet));
        return [.. set.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }

    public async Task<ToolKeyRow> RotateAsync(bool emergency = false, Guid? platform = null) =>
        Assert.IsType<KeyRotationResult.Made>(await Rotation.RotateAsync(platform, emergency, after: null, "command line", CancellationToken.None)).Key;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Housekeeping.Dispose();
        Ring.Dispose();
        http.Dispose();
    }

    private sealed class Watched(KeyNode node, ITokenStore inner) : ITokenStore
    {
        public async Task<AccessToken?> FindAsync(string key, DateTimeOffset now, CancellationToken cancellation)
        {
            await node.BeforeToken();
            return await inner.FindAsync(key, now, cancellation);
        }

        public Task KeepAsync(IReadOnlyCollection<string> keys, AccessToken token, CancellationToken cancellation) =>
            inner.KeepAsync(keys, token, cancellation);

        public Task ForgetAsync(Guid tokenId, CancellationToken cancellation) => inner.ForgetAsync(tokenId, cancellation);
    }
}
