namespace LtiAdvantage.Platforms;

/// <summary>Short ways to write the lines of an answer table.</summary>
internal static class Answers
{
    public static AnswerRule Accepted(int from, int to) =>
        new() { From = from, To = to, Meaning = AnswerMeaning.Accepted };

    public static AnswerRule Conflict(int status) =>
        new() { From = status, To = status, Meaning = AnswerMeaning.Conflict, Cause = Grades.GradeCause.Stale };

    public static AnswerRule Refused(int status, string cause) => Refused(status, status, cause);

    public static AnswerRule Refused(int from, int to, string cause) =>
        new() { From = from, To = to, Meaning = AnswerMeaning.Refused, Cause = cause };

    public static AnswerRule TryLater(int status, string cause) => TryLater(status, status, cause);

    public static AnswerRule TryLater(int from, int to, string cause) =>
        new() { From = from, To = to, Meaning = AnswerMeaning.TryLater, Cause = cause };

    public static AnswerRule Unknown(int status, string cause) =>
        new() { From = status, To = status, Meaning = AnswerMeaning.Unknown, Cause = cause };
}
