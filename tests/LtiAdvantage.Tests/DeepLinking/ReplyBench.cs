using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LtiAdvantage.DeepLinking;
using LtiAdvantage.Keys;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;
using Microsoft.Extensions.Time.Testing;

namespace LtiAdvantage.Tests.DeepLinking;

/// <summary>A tool that answers deep linking requests, and a reader of its answers with code of its own.</summary>
internal sealed class ReplyBench : IToolKeys
{
    private static readonly ToolKey Key = ToolKey.Create();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    public Registration Registration { get; } = new()
    {
        Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
        Issuer = "https://school.example",
        ClientId = "client-7",
        AuthorizationEndpoint = "https://school.example/auth",
        TokenEndpoint = "https://school.example/token",
        JwksUri = "https://school.example/jwks",
    };

    public DeepLinkingSettings Settings { get; init; } = new()
    {
        ReturnUrl = "https://school.example/return?data=A%41.b&x",
        AcceptTypes = ["ltiResourceLink", "link", "file", "html", "image"],
        AcceptPresentationDocumentTargets = ["iframe", "window", "embed"],
        AcceptMultiple = true,
    };

    public Uri Home { get; init; } = new("https://tool.example");

    public bool Loopback { get; init; }

    public static LtiResourceLinkItem Item { get; } = new()
    {
        Url = "https://tool.example/learn/cold-war",
        Title = "Cold War",
        Custom = new Dictionary<string, string> { ["topic"] = "cold-war" },
        Column = new ContentColumn { ScoreMaximum = 11, Label = "Checkpoints", ResourceId = "cold-war", Tag = "checkpoint" },
    };

    public Task<DeepLinkingResult> SignAsync(DeepLinkingReply reply, Func<string>? nonces = null)
    {
        var request = new DeepLinkingRequest { DeploymentId = "site-1", Roles = Roles.From([]), Settings = Settings };
        var options = new LtiToolOptions { PublicUrl = Home, AllowHttpLoopback = Loopback };
        return new DeepLinkingSigner(this, options, Time, nonces).SignAsync(Registration, request, reply, CancellationToken.None);
    }

    /// <summary>The claims of a reply, its signature verified.</summary>
    public async Task<JsonObject> ClaimsAsync(DeepLinkingReply reply) =>
        Open(Assert.IsType<DeepLinkingResult.Signed>(await SignAsync(reply)).Token).Claims;

    public Task<JsonObject> ClaimsAsync(params ContentItem[] items) => ClaimsAsync(new DeepLinkingReply { Items = items });

    /// <summary>The one item as it is sent.</summary>
    public async Task<JsonNode> SentAsync(ContentItem item) => Assert.Single((await ClaimsAsync(item))[Claim("content_items")]!.AsArray())!;

    public async Task<IReadOnlyList<DeepLinkingFault>> FaultsAsync(params ContentItem[] items) =>
        Assert.IsType<DeepLinkingResult.Refused>(await SignAsync(new DeepLinkingReply { Items = items })).Faults;

    public static string Claim(string name) => "https://purl.imsglobal.org/spec/lti-dl/claim/" + name;

    public static (JsonObject Header, JsonObject Claims) Open(string token)
    {
        var parts = token.Split('.');
        Assert.True(Key.Key.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return (Part(parts[0]), Part(parts[1]));
    }

    public static string KeyId => Key.KeyId;

    public Task<ToolKey> CurrentAsync(Registration registration, CancellationToken cancellation) => Task.FromResult(Key);

    private static JsonObject Part(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
}
