namespace LtiRevisionTool.Endurance.Tests.Pupils;

/// <summary>The tool, or what stands before it, answered that something went wrong.</summary>
internal sealed class ToldException(Page page) : Exception($"{(int)page.Status} {Code(page)} at {page.Address}: {page.Document.QuerySelector("h1")?.TextContent}")
{
    public Page Page { get; } = page;

    private static string Code(Page page) => page.Headers.TryGetValues("Lti-Error", out var codes) ? string.Join(',', codes) : "without a code";
}
