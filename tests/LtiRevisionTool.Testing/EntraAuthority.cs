using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LtiRevisionTool.Testing;

/// <summary>
/// An authority that speaks as Microsoft Entra does, over https on loopback: metadata for each tenant, a key set, sign-in by
/// <c>form_post</c>, signing out. It signs with its own key and code. The tool is told to trust its certificate by the environment,
/// and is otherwise set up as in production.
/// </summary>
public sealed class EntraAuthority : IAsyncDisposable
{
    public const string Tenant = "5f2b9a54-0c1d-4a73-9e0e-3b1c62a7d001";
    public const string OtherTenant = "c0ffee00-1111-4222-8333-444455556666";
    public const string ClientId = "8b7d0c7e-2f4a-4f1b-a9c3-90d1e2f3a4b5";
    public const string Role = "Administrator";
    private const string KeyId = "entra-key-1";

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;
    private readonly RSA key = RSA.Create(2048);

    private EntraAuthority(WebApplication app, X509Certificate2 certificate, string address) => (this.app, this.certificate, Address) = (app, certificate, address);

    /// <summary>Without a trailing slash.</summary>
    public string Address { get; }

    /// <summary>Who signs in where a browser asks.</summary>
    public JsonObject Account { get; set; } = Administrator();

    /// <summary>True while nobody answers at its metadata.</summary>
    public bool IsAway { get; set; }

    /// <summary>What it says instead of its metadata; null for the metadata.</summary>
    public string? Says { get; set; }

    public static async Task<EntraAuthority> StartAsync()
    {
        var certificate = MakeCertificate();
        var port = FreePort.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        var authority = new EntraAuthority(builder.Build(), certificate, $"https://127.0.0.1:{port}");
        authority.Map();
        await authority.app.StartAsync();
        return authority;
    }

    /// <summary>The settings of a tool whose administrators sign in here.</summary>
    /// <param name="folder">Where the certificate to trust is put.</param>
    public (string Name, string Value)[] Settings(string folder)
    {
        var trusted = Path.Combine(folder, "entra.pem");
        File.WriteAllText(trusted, certificate.ExportCertificatePem());
        return
        [
            ("AzureAd__Instance", Address + "/"), ("AzureAd__TenantId", Tenant), ("AzureAd__ClientId", ClientId),
            ("SSL_CERT_FILE", trusted),
        ];
    }

    /// <summary>What is said of an account that has the role.</summary>
    public static JsonObject Administrator(string objectId = "7a1d2c3b-0001-4000-8000-00000000a001", string name = "Ottilie Marchbanks") => new()
    {
        ["tid"] = Tenant,
        ["oid"] = objectId,
        ["sub"] = "pairwise-" + objectId,
        ["name"] = name,
        ["preferred_username"] = "ottilie@fernhill.example",
        ["roles"] = new JsonArray(Role),
        ["ver"] = "2.0",
    };

    /// <summary>The claims of a token for a sign-in that the tool has begun.</summary>
    public JsonObject Claims(JsonObject account, string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = account.DeepClone().AsObject();
        claims["iss"] = $"{Address}/{Tenant}/v2.0";
        claims["aud"] = ClientId;
        claims["iat"] = now;
        claims["nbf"] = now;
        claims["exp"] = now + 3600;
        claims["nonce"] = nonce;
        return claims;
    }

    /// <summary>What the authority's page posts back to the tool.</summary>
    /// <param name="asked">Where the tool sent the browser.</param>
    /// <param name="change">Changes the claims of the token.</param>
    /// <param name="by">Another key to sign with.</param>
    public Dictionary<string, string> Answer(Uri asked, Action<JsonObject>? change = null, RSA? by = null)
    {
        var query = HttpUtility.ParseQueryString(asked.Query);
        var claims = Claims(Account, query["nonce"]!);
        change?.Invoke(claims);
        return new() { ["id_token"] = Sign(claims, by ?? key), ["state"] = query["state"]!, ["session_state"] = "0" };
    }

    /// <summary>From now on nobody listens.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
        key.Dispose();
    }

    private static string Sign(JsonObject claims, RSA by)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{Base64Url.EncodeToString(by.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private void Map()
    {
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Metadata(tenant));
        app.MapGet("/{tenant}/.well-known/openid-configuration", (string tenant) => Metadata(tenant));
        app.MapGet("/{tenant}/discovery/v2.0/keys", KeySet);
        app.MapGet("/{tenant}/oauth2/v2.0/authorize", AuthorizeAsync);
        app.MapGet("/{tenant}/oauth2/v2.0/logout", (HttpRequest request) =>
            Results.Redirect($"{request.Query["post_logout_redirect_uri"]}?state={Uri.EscapeDataString(request.Query["state"].ToString())}"));
    }

    private IResult Metadata(string tenant) => IsAway ? Results.StatusCode(503) : Says is { } other ? Results.Text(other, "text/html") : Results.Json(new
    {
        issuer = $"{Address}/{(Guid.TryParse(tenant, out _) ? tenant : "{tenantid}")}/v2.0",
        authorization_endpoint = $"{Address}/{tenant}/oauth2/v2.0/authorize",
        token_endpoint = $"{Address}/{tenant}/oauth2/v2.0/token",
        end_session_endpoint = $"{Address}/{tenant}/oauth2/v2.0/logout",
        jwks_uri = $"{Address}/{tenant}/discovery/v2.0/keys",
        response_modes_supported = new[] { "query", "fragment", "form_post" },
        response_types_supported = new[] { "code", "id_token" },
        subject_types_supported = new[] { "pairwise" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult KeySet()
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        return Results.Text(
            JsonSerializer.Serialize(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, n = Base64Url.EncodeToString(parts.Modulus), e = Base64Url.EncodeToString(parts.Exponent) } },
            }),
            "application/json");
    }

    // Without scripts: one button, as a person who is signed in already would see for a moment.
    private async Task AuthorizeAsync(HttpContext context)
    {
        var request = context.Request;
        var fields = string.Concat(Answer(new Uri(Address + request.Path + request.QueryString)).Select(field =>
            $"<input type=\"hidden\" name=\"{field.Key}\" value=\"{HtmlEncoder.Default.Encode(field.Value)}\">"));
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync(
            $"<!doctype html><title>Sign in</title><form method=\"post\" action=\"{HtmlEncoder.Default.Encode(request.Query["redirect_uri"].ToString())}\">{fields}<button>Go on</button></form>");
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var own = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        // A key that the TLS of every system takes has to come from a store of its own.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
