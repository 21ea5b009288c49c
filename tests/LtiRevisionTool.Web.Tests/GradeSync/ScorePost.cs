using System.Text.Json;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A score as it came over the wire.</summary>
internal sealed record ScorePost(string Column, string Query, JsonElement Body)
{
    public string User => Body.GetProperty("userId").GetString()!;

    public decimal Given => Body.GetProperty("scoreGiven").GetDecimal();

    public decimal Maximum => Body.GetProperty("scoreMaximum").GetDecimal();

    public DateTimeOffset Timestamp => Body.GetProperty("timestamp").GetDateTimeOffset();

    /// <summary>What Canvas is told of the submission; null when it is told nothing.</summary>
    public JsonElement? Submission =>
        Body.TryGetProperty("https://canvas.instructure.com/lti/submission", out var member) ? member : null;
}
