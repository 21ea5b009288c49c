using System.Text.RegularExpressions;
using Xunit;

namespace LtiRevisionTool.Architecture.Tests;

/// <summary>Who watches the log looks for a line by its id.</summary>
public sealed partial class LogIdsTests
{
    [Fact]
    public void Every_line_of_the_log_has_an_id_of_its_own()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "LtiRevisionTool.Web"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Line().Matches(File.ReadAllText(file)))
            .Select(line => line.Groups[1].Value)
            .ToList();

        Assert.True(ids.Count > 50, $"Only {ids.Count} lines were found.");
        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [GeneratedRegex(@"\[LoggerMessage\((\d+),")]
    private static partial Regex Line();
}
