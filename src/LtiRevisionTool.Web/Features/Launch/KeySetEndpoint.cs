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
    public static async Task<IResult> HandleAsync(HttpContext context, ToolKeyRing ring, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(JwksDocument.Write(await ring.PublishedAsync(cancellation)));
        context.Response.Headers.CacheControl = "public, max-age=300";
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12))}\"");
        return Results.Bytes(body, JwksDocument.MediaType, entityTag: tag);
    }
}
