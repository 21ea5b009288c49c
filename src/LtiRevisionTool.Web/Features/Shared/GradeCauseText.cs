namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A cause in words, each part a sentence or two.</summary>
/// <param name="What">What happened, for the teacher.</param>
/// <param name="Why">The likely reason, for the teacher.</param>
/// <param name="Do">What the teacher can do.</param>
/// <param name="Student">What the student reads of it: nothing to be ashamed of.</param>
internal sealed record GradeCauseText(string What, string Why, string Do, string Student)
{
    /// <summary>The same with the name of the platform in it.</summary>
    public GradeCauseText In(string? family) => new(
        LmsName.Into(What, family), LmsName.Into(Why, family), LmsName.Into(Do, family), LmsName.Into(Student, family));
}
