namespace LtiRevisionTool.Core.Grades;

/// <summary>The word for a state in pages and in the database.</summary>
public static class GradeStateWords
{
    /// <summary><c>none</c>, <c>waiting</c>, <c>sent</c> or <c>refused</c>.</summary>
    public static string Word(this GradeState state) => state switch
    {
        GradeState.Waiting => "waiting",
        GradeState.Sent => "sent",
        GradeState.Refused => "refused",
        _ => "none",
    };

    /// <summary>The state that a word stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It stands for none.</exception>
    public static GradeState Parse(string word) => word switch
    {
        "none" => GradeState.None,
        "waiting" => GradeState.Waiting,
        "sent" => GradeState.Sent,
        "refused" => GradeState.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "Not a state of a grade."),
    };
}
