using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests;

/// <summary>What axe has against a page.</summary>
internal static class Axe
{
    private const string Run = """
        () => axe.run(document, { resultTypes: ["violations"], selectors: false })
            .then(found => found.violations.map(violation => `${violation.id}: ${violation.help} (${violation.nodes[0]?.html})`))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // The HTML of a violation says where it is: selectors, and what was right, take longer to write down than to find out.
    private static readonly AxeRunOptions Violations = new() { ResultTypes = new HashSet<ResultType> { ResultType.Violations }, Selectors = false };

    /// <summary>Each violation: the rule, and the first place where it is broken. The library's own way opens a page to add frames up: only pages with frames need that.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        if (page.Frames.Count > 1)
        {
            var found = await page.RunAxe(Violations);
            return [.. found.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({violation.Nodes.FirstOrDefault()?.Html})")];
        }

        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
