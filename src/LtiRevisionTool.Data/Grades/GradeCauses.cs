namespace LtiRevisionTool.Data.Grades;

/// <summary>Causes by whose they are: what ends them ends the wait of a grade.</summary>
public static class GradeCauses
{
    /// <summary>The platform's: when it works again, they are over.</summary>
    public static IReadOnlyList<string> OfPlatform { get; } =
    [
        "busy", "platform_error", "unreachable", "insecure_connection", "timeout", "connection_broken", "unexpected_answer",
        "redirected", "client_unknown", "key_not_accepted", "clock_wrong", "audience_wrong", "token_refused", "tool_switched_off",
    ];

    /// <summary>The column's: another column ends them.</summary>
    public static IReadOnlyList<string> OfColumn { get; } = ["column_gone", "column_not_made", "no_column", "bad_address", "list_incomplete", OfShowing];

    /// <summary>The kind of the column: the first mark that it shows ends it, too.</summary>
    public const string OfShowing = "column_shows_nothing";

    /// <summary>The learner's: a launch of theirs may end it.</summary>
    public const string OfLearner = "not_gradable";

    internal static string PlatformList { get; } = List(OfPlatform);

    internal static string ColumnList { get; } = List(OfColumn);

    private static string List(IEnumerable<string> causes) => string.Join(", ", causes.Select(cause => $"'{cause}'"));
}
