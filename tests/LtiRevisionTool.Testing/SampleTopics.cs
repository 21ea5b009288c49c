namespace LtiRevisionTool.Testing;

/// <summary>Topics of the tests' own, so that what is installed can change.</summary>
public static class SampleTopics
{
    /// <summary>A folder of topics with one topic of one card: the kinds of question that are answered by putting things in their places, and a source.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "SampleTopics");

    /// <summary>A school whose tool shows these topics alone; the link <c>checkpoint-1</c> leads to the questions.</summary>
    public static Task<School> OpenSchoolAsync() => School.OpenAsync(("Topics__Path", Folder));
}
