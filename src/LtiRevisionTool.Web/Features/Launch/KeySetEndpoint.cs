using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LtiAdvantage.Keys;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Net.Http.Headers;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>The tool's public keys, as platforms fetch them.</summary>
internal static class KeySetEndpoint
{
    // Canvas waits for it before each access token.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    public static async Task<IResult> HandleAsync(
        HttpContext context, ToolKeyRing ring, TimeProvider time, ILogger<KeyLog> logger, CancellationToken cancellation)
    {
        try
        {
            var start = time.GetTimestamp();
            var body = Encoding.UTF8.GetBytes(JwksDocument.Write(await ring.PublishedAsync(cancellation)));
            if (time.GetElapsedTime(start) is { } took && took > Slow)
            {
                KeyLog.KeySetSlow(logger, (long)took.TotalMilliseconds);
            }

            context.Response.Headers.CacheControl = "public, max-age=300";
            var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12))}\"");
            return Results.Bytes(body, JwksDocument.MediaType, entityTag: tag);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // An answer that is no key set, and that nobody keeps, is better than an old one: keys may have been taken back.
            KeyLog.KeySetFault(logger, fault);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.RetryAfter = "5";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
