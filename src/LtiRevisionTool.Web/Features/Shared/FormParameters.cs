using Microsoft.AspNetCore.Http.Features;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Reads a posted form within bounds, keeping order and repetitions, which the protocol's checks need.</summary>
internal static class FormParameters
{
    private const int LargestBody = 512 * 1024;

    /// <summary>The posted parameters.</summary>
    /// <exception cref="BadHttpRequestException">Status 413 when the form is over the limits, 400 when it is broken.</exception>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        if (context.Request.ContentLength > LargestBody)
        {
            throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            var options = new FormOptions { BufferBody = false, ValueLengthLimit = LargestBody, KeyLengthLimit = 2048, ValueCountLimit = 128 };
            var feature = new FormFeature(context.Request, options);
            var form = await feature.ReadFormAsync(cancellation);
            return Flatten(form);
        }
        catch (InvalidDataException)
        {
            throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Flatten(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values) =>
        [.. values.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))];
}
