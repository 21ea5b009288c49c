namespace LtiRevisionTool.Browser.Tests.Kinds;

/// <summary>A school with the topic of the tests, and a browser.</summary>
public sealed class KindsBrowserFixture : BrowserFixture
{
    protected override Task<School> OpenSchoolAsync() => SampleTopics.OpenSchoolAsync();
}
