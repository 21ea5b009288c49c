using System.Net.Http.Headers;

namespace LtiAdvantage.Http;

/// <summary>Sends a request and reads the answer within limits. Throws only when the caller cancels.</summary>
internal static class BoundedHttp
{
    private static readonly ProductInfoHeaderValue Agent = new("LtiAdvantage", "1.0");

    public static async Task<HttpAnswer> SendAsync(
        HttpClient http, HttpRequestMessage request, HttpLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        // Some platforms sit behind filters that drop requests without one.
        if (http.DefaultRequestHeaders.UserAgent.Count == 0 && request.Headers.UserAgent.Count == 0)
            request.Headers.UserAgent.Add(Agent);

        using var limit = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        int? status = null;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            status = (int)response.StatusCode;
            var body = await ReadAsync(response.Content, limits.Bytes, both.Token);
            return body is null
                ? new HttpAnswer.Missing(HttpFault.TooLarge, status)
                : new HttpAnswer.Whole(status.Value, response.Headers, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Not our limit: the handler's own, which is on connecting.
            return new HttpAnswer.Missing(limit.IsCancellationRequested ? HttpFault.TimedOut : HttpFault.Unreachable, status);
        }
        catch (HttpRequestException failure)
        {
            return new HttpAnswer.Missing(FaultOf(failure), status);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException || (status is not null && failure is InvalidOperationException))
        {
            // The last two: a body that is not compressed as its headers say.
            return new HttpAnswer.Missing(HttpFault.Broken, status);
        }
    }

    private static HttpFault FaultOf(HttpRequestException failure) => failure.HttpRequestError switch
    {
        _ when failure.InnerException is AddressRefusedException => HttpFault.AddressNotAllowed,
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => HttpFault.Unreachable,
        HttpRequestError.SecureConnectionError => HttpFault.Insecure,
        _ => HttpFault.Broken,
    };

    private static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limit)
            return null;

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > limit)
                return null;

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
