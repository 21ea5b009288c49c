using System.Text.Json;

namespace LtiAdvantage.Grades;

/// <summary>Writes a column that is to be made or changed.</summary>
internal static class LineItemWriter
{
    /// <summary>One line of JSON; null when the column has no label or no maximum above 0.</summary>
    /// <param name="column">The column.</param>
    /// <param name="id">Its address; null for one that is to be made.</param>
    public static byte[]? Write(LineItem column, string? id)
    {
        if (string.IsNullOrWhiteSpace(column.Label) || column.ScoreMaximum is not { } maximum || maximum <= 0)
            return null;

        var message = new LineItemMessage
        {
            Id = id,
            Label = column.Label,
            ScoreMaximum = maximum,
            ResourceId = column.ResourceId,
            Tag = column.Tag,
            ResourceLinkId = column.ResourceLinkId,
            Other = column.Other is null ? null : new Dictionary<string, JsonElement>(column.Other),
        };
        return JsonSerializer.SerializeToUtf8Bytes(message, GradesJsonContext.Default.LineItemMessage);
    }
}
