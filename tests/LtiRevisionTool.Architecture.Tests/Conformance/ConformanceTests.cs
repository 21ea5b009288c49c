using Xunit;
using Xunit.Abstractions;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>Every row of the conformance table has a test, or a reason why not yet.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void Every_row_has_a_test_or_a_reason_and_every_trait_names_a_row()
    {
        var rows = ConformanceRows.Read(File.ReadLines(Path.Combine(Tests, "LtiRevisionTool.Architecture.Tests", "Conformance", "rows.txt")));
        var tested = Sources().SelectMany(file => ConformanceRows.Traits(File.ReadAllText(file))).ToHashSet();

        var faults = ConformanceRows.Faults(rows, tested);

        output.WriteLine($"{rows.Count} rows: {rows.Keys.Count(tested.Contains)} tested, {rows.Values.Count(reason => reason is not null)} with a reason.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void A_row_without_a_test_and_a_trait_without_a_row_are_found()
    {
        var rows = ConformanceRows.Read(["# A section", "", "LI-01", "LI-02: comes later", "LI-03:"]);

        var faults = ConformanceRows.Faults(rows, ConformanceRows.Traits("""[Fact, Trait("Row", "LI-99")]""").ToHashSet());

        Assert.Equal(["LI-01 has no test", "LI-03 is left out without a reason", "LI-99 is tested and in no table"], faults);
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Conformance{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
