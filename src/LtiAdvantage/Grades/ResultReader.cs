using System.Text.Json;

namespace LtiAdvantage.Grades;

/// <summary>Reads a result.</summary>
internal static class ResultReader
{
    /// <summary>The result; null when it names nobody.</summary>
    public static Result? Read(JsonElement item) => JsonReading.Text(item, "userId") is not { } user
        ? null
        : new Result
        {
            UserId = user,
            ResultScore = JsonReading.Number(item, "resultScore"),
            ResultMaximum = JsonReading.Number(item, "resultMaximum") is { } maximum and > 0 ? maximum : null,
            Comment = JsonReading.Text(item, "comment"),
        };
}
