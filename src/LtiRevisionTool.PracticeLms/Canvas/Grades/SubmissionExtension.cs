using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>Canvas's own member of a score. Its defaults hurt: every score is a new submission, and one that is not final clears what is there.</summary>
internal sealed record SubmissionExtension
{
    public const string Member = "https://canvas.instructure.com/lti/submission";
    public const string LaunchType = "basic_lti_launch";
    public const string None = "none";
    public const string Upload = "online_upload";

    private static readonly string[] Types = [None, LaunchType, "online_text_entry", "online_url", "external_tool", Upload];

    public bool NewSubmission { get; private init; } = true;

    public string Type { get; private init; } = "external_tool";

    public string? Data { get; private init; }

    public string? SubmittedAt { get; private init; }

    public bool PreserveScore { get; private init; }

    public bool PrioritizeNonToolGrade { get; private init; }

    /// <summary>The files that came with the score.</summary>
    public JsonArray ContentItems { get; private init; } = [];

    /// <summary>False for a kind of submission that does not exist.</summary>
    public bool IsKnownType => Types.Contains(Type);

    /// <summary>Whether the score counts as handing something in.</summary>
    public bool HandsIn => NewSubmission && Type != None;

    public static SubmissionExtension Read(JsonObject score)
    {
        if (score[Member] is not JsonObject json)
        {
            return new SubmissionExtension();
        }

        var items = json["content_items"] is JsonArray { Count: > 0 } files ? files : [];
        return new SubmissionExtension
        {
            NewSubmission = Flag(json, "new_submission") ?? true,
            Type = items.Count > 0 ? Upload : Text(json, "submission_type") ?? "external_tool",
            Data = Text(json, "submission_data"),
            SubmittedAt = Text(json, "submitted_at"),
            PreserveScore = Flag(json, "preserve_score") ?? false,
            PrioritizeNonToolGrade = Flag(json, "prioritize_non_tool_grade") ?? false,
            ContentItems = items,
        };
    }

    private static bool? Flag(JsonObject json, string name) => Text(json, name) switch
    {
        null => null,
        "false" or "0" => false,
        _ => true,
    };

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : null;
}
