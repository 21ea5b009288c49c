namespace LtiRevisionTool.Browser.Tests;

/// <summary>As <see cref="ChromiumFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        Timeout = ChromiumFactAttribute.Most;
        Skip = new ChromiumFactAttribute().Skip;
    }
}
