using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Reads a posted form within bounds, keeping order and repetitions, which the protocol's checks need.</summary>
internal static class FormParameters
{
    /// <summary>A launch: its token alone may have 256 KiB.</summary>
    public const int LargestLaunch = 512 * 1024;

    /// <summary>A login initiation: two hints of 16 KiB, three bytes a character where it is not ASCII.</summary>
    public const int LargestLogin = 128 * 1024;

    /// <summary>A form of a page.</summary>
    public const int LargestPage = 64 * 1024;

    /// <summary>How many fields a form has at most; a page that lists what can be chosen may have more.</summary>
    public const int MostFields = 128;

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>A form, or the status that says why there is none.</summary>
    internal readonly record struct Reading(IReadOnlyList<KeyValuePair<string, string>>? Form, int Status);

    public static async Task<Reading> ReadAsync(HttpContext context, int largest, CancellationToken cancellation, int mostFields = MostFields)
    {
        // Multipart is for files, which nobody sends here.
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            return new Reading(null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = largest;
        }

        if (context.Request.ContentLength > largest)
        {
            return new Reading(null, StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            var options = new FormOptions { ValueLengthLimit = largest, KeyLengthLimit = 2048, ValueCountLimit = mostFields };
            var feature = new FormFeature(context.Request, options);
            context.Features.Set<IFormFeature>(feature);
            return new Reading(Flatten(await feature.ReadFormAsync(cancellation)), StatusCodes.Status200OK);
        }
        catch (InvalidDataException unreadable)
        {
            // The reader throws the same for what is too much and for what is no text; only its words tell them apart.
            var tooMuch = unreadable.Message.Contains("limit", StringComparison.OrdinalIgnoreCase);
            return new Reading(null, tooMuch ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return new Reading(null, refused.StatusCode);
        }
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Flatten(IEnumerable<KeyValuePair<string, StringValues>> values) =>
        [.. values.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))];
}
