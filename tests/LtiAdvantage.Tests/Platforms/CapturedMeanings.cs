using LtiAdvantage.Grades;

namespace LtiAdvantage.Tests.Platforms;

/// <summary>What each captured answer means that is not a success, by file and entry.</summary>
internal static class CapturedMeanings
{
    private const string NotUnderstood = "Refused " + GradeCause.NotUnderstood;
    private const string NotGradable = "Refused " + GradeCause.NotGradable;
    private const string NoPermission = "Refused " + GradeCause.NoPermission;
    private const string ColumnGone = "Refused " + GradeCause.ColumnGone;
    private const string InvalidScore = "Refused " + GradeCause.InvalidScore;
    private const string Conflict = "Conflict " + GradeCause.Stale;
    private const string Locked = "TryLater " + GradeCause.Locked;
    private const string Broken = "TryLater " + GradeCause.PlatformError;
    private const string TokenRefused = "TryLater " + GradeCause.TokenRefused;
    private const string ClockWrong = "TryLater " + GradeCause.ClockWrong;
    private const string KeyNotAccepted = "TryLater " + GradeCause.KeyNotAccepted;
    private const string ClientUnknown = "TryLater " + GradeCause.ClientUnknown;
    private const string ToolSwitchedOff = "Refused " + GradeCause.ToolSwitchedOff;

    public static IReadOnlyDictionary<string, string> Moodle { get; } = Read(
        ("ags-score-post", NotGradable,
            "missing_timestamp missing_activity_progress missing_grading_progress missing_score_maximum missing_user_id score_non_numeric "
            + "bad_timestamp_format unknown_user user_not_enrolled teacher_user non_editing_teacher empty_body invalid_json pretty_printed_invalid_score"),
        ("ags-score-post", Conflict,
            "same_score_same_timestamp older_timestamp same_timestamp_different_score sub_second_newer_timestamp now_after_future_timestamp"),
        ("ags-score-post", NotUnderstood,
            "wrong_media_type_json media_type_v1_scorecontainer no_content_type url_form_appended_after_query scores_get scores_put"),
        ("ags-score-post", NoPermission, "url_form_type_id_other unauth_bad_token wrong_scope_lineitem_only expired_token"),
        ("ags-score-post", "Unknown " + GradeCause.PlatformError, "non_numeric_user"),
        ("ags-score-post-interactions", Conflict, "c2_score_after_override_with_completion_time_before_override"),
        ("ags-score-post-interactions", Locked, "d1_score_on_locked_grade d2_score_on_locked_item"),
        ("ags-score-post-interactions", NotGradable, "long_comment_rejected non_ascii_comment_rejected"),
        ("ags-lineitems-write", NotUnderstood,
            "create_missing_label create_missing_max create_wrong_media_type create_container_media_type put_missing_label"),
        ("ags-lineitems-write", NoPermission, "create_unknown_resource_link create_readonly_scope"),
        ("ags-lineitems-write", Conflict, "standalone_score_same_ts standalone_score_older standalone_score_again"),
        ("ags-lineitems-write", ColumnGone, "get_deleted score_to_deleted delete_again delete_with_lineitem_content_type"),
        ("ags-lineitems-read", NotUnderstood,
            "container_get_accept_star container_get_accept_json container_get_accept_list container_get_accept_with_q "
            + "container_get_accept_singular item_get_accept_json item_get_accept_container"),
        ("ags-lineitems-read", NoPermission, "item_get_no_auth item_get_bad_token item_get_score_scope_only item_get_wrong_type_id"),
        ("ags-lineitems-read", ColumnGone, "item_get_unknown_item"),
        ("ags-lineitems-read", "Refused " + GradeCause.CourseGone, "item_get_wrong_course"),
        ("ags-results", Broken, "results_page results_page2"),
        ("ags-results", NotUnderstood, "results_accept_json results_appended_after_query"),
        ("ags-results", NoPermission, "results_wrong_scope"),
        ("ags-deleted-activity", Conflict, "queued_for_deletion_score_post"),
        ("ags-deleted-activity", ColumnGone, "deleted_lineitem_get deleted_score_post deleted_results deleted_nrps_rlid"),
        ("token-endpoint", NoPermission, "only_ungranted_scope"),
        ("token-endpoint", ClientUnknown, "unknown_client"),
        ("token-endpoint", ClockWrong, "expired_assertion iat_in_future"),
        ("token-endpoint", KeyNotAccepted, "unknown_kid bad_signature keyset_url_blocked_by_moodle_http_security"),
        ("token-endpoint", TokenRefused, "missing_scope wrong_grant_type json_content_type"));

    public static IReadOnlyDictionary<string, string> Canvas { get; } = Read(
        ("score.errors", Conflict, "older_timestamp"),
        ("score.errors", InvalidScore, "unparseable_timestamp no_score_maximum negative_score_maximum zero_score_maximum negative_score"),
        ("score.errors", "TryLater " + GradeCause.ClockAhead, "submitted_at_in_future"),
        ("score.errors", NotGradable, "not_a_student"),
        ("score.errors", "Refused " + GradeCause.AttemptsUsed, "attempts_used_up"),
        ("score.errors", "Refused " + GradeCause.CourseConcluded, "course_concluded_new"),
        ("score.errors", ColumnGone, "course_concluded_old_or_line_item_missing"),
        ("score.errors", NoPermission, "line_item_of_another_tool"),
        ("service.errors", TokenRefused, "no_token expired bad_format bad_signature too_old"),
        ("service.errors", ToolSwitchedOff, "key_off key_off_in_account"),
        ("service.errors", NoPermission, "scope delete_coupled_line_item create_line_item_unusable_resource_link"),
        ("service.errors", "Refused " + GradeCause.ToolRemoved, "tool_removed_from_course"),
        ("service.errors", "Refused " + GradeCause.CourseGone, "no_context"),
        ("service.errors", ColumnGone, "not_found"),
        ("service.errors", NotUnderstood, "create_line_item_bad_submission_type rlid_unknown"),
        ("service.errors", "TryLater " + GradeCause.Busy, "throttled"),
        ("token-errors", ClientUnknown, "0"),
        ("token-errors", KeyNotAccepted, "1 2"),
        ("token-errors", "TryLater " + GradeCause.AudienceWrong, "3"),
        ("token-errors", ClockWrong, "4 5 6"),
        ("token-errors", TokenRefused, "7 9"),
        ("token-errors", NoPermission, "8"));

    private static Dictionary<string, string> Read(params (string File, string Meaning, string Entries)[] lines) =>
        lines.SelectMany(line => line.Entries.Split(' '), (line, entry) => ($"{line.File}/{entry}", line.Meaning)).ToDictionary();
}
