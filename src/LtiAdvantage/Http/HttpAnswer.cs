using System.Net.Http.Headers;
using System.Text;

namespace LtiAdvantage.Http;

/// <summary>An answer read to its end within its limits, or the reason why there is none.</summary>
internal abstract record HttpAnswer
{
    private HttpAnswer()
    {
    }

    /// <summary>A whole answer.</summary>
    public sealed record Whole(int Status, HttpResponseHeaders Headers, byte[] Body) : HttpAnswer
    {
        /// <summary>The body as text: UTF-8 whatever the headers say; bytes that are none become U+FFFD.</summary>
        public string Text => Encoding.UTF8.GetString(Body);

        public bool IsSuccess => Status is >= 200 and <= 299;
    }

    /// <summary>No whole answer. The status is known when the fault came after the headers.</summary>
    public sealed record Missing(HttpFault Fault, int? Status = null) : HttpAnswer;
}
