using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Reads a posted form within bounds, keeping order and repetitions, which the protocol's checks need.</summary>
internal static class FormParameters
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const int LargestBody = 512 * 1024;

    /// <summary>A form, or the status that says why there is none.</summary>
    internal readonly record struct Reading(IReadOnlyList<KeyValuePair<string, string>>? Form, int Status);

    public static async Task<Reading> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        // Multipart is for files, which nobody sends here.
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            return new Reading(null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        if (context.Request.ContentLength > LargestBody)
        {
            return new Reading(null, StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            var options = new FormOptions { ValueLengthLimit = LargestBody, KeyLengthLimit = 2048, ValueCountLimit = 128 };
            var feature = new FormFeature(context.Request, options);
            context.Features.Set<IFormFeature>(feature);
            return new Reading(Flatten(await feature.ReadFormAsync(cancellation)), StatusCodes.Status200OK);
        }
        catch (InvalidDataException)
        {
            return new Reading(null, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException refused)
        {
            return new Reading(null, refused.StatusCode);
        }
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Flatten(IEnumerable<KeyValuePair<string, StringValues>> values) =>
        [.. values.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))];
}
