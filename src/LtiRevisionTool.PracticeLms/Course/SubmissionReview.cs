namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>What the tool wants opened when somebody looks at a grade.</summary>
/// <param name="Url">Null: the activity's own address.</param>
internal sealed record SubmissionReview(string? Url, IReadOnlyList<KeyValuePair<string, string>> Custom);
