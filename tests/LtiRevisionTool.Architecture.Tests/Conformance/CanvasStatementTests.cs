using Xunit;
using Xunit.Abstractions;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>Every statement of what Canvas does has tests that are there, or a reason why none can be.</summary>
public sealed class CanvasStatementTests(ITestOutputHelper output)
{
    private const string Source = "[Fact]\n[Trait(\"Row\", \"LI-01\")]\npublic Task It_is_so() => Task.CompletedTask;\n\npublic static Task A_helper() => Task.CompletedTask;";

    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void Every_statement_has_tests_that_exist_or_a_reason()
    {
        var statements = CanvasStatements.Read(File.ReadLines(Path.Combine(Tests, "LtiRevisionTool.Architecture.Tests", "Conformance", "canvas.txt")));

        var faults = CanvasStatements.Faults(statements, Read);

        output.WriteLine($"{statements.Count} statements: {statements.Count(statement => statement.Tests.Count > 0)} tested, {statements.Count(statement => statement.Reason is not null)} with a reason.");
        Assert.True(statements.Count > 200, $"{statements.Count} statements");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void What_is_not_held_by_a_test_is_found()
    {
        string[] lines =
        [
            "# A section", "CV-1-1 | It is so | Web:A.It_is_so", "CV-1-2 | It is a fact of menus | reason: nothing is sent", "CV-1-3 | | Web:A.It_is_so", "CV-1-4 | Nobody says why | reason:",
            "CV-1-6 | A number is left out | Web:A.It_is_so", "CV-2-1 | A helper is no test | Web:A.A_helper", "CV-2-2 | A method is missing | Web:A.It_is_not", "CV-2-3 | A file is missing | Web:B.It_is_so",
        ];

        var faults = CanvasStatements.Faults(CanvasStatements.Read(lines), (project, path) => (project, path) == ("Web", "A.cs") ? Source : null);

        Assert.Equal(
            [
                "CV-1-3 says nothing", "CV-1-4 has neither a test nor a reason", "CV-1-6 is not the next one of its section",
                "CV-2-1: there is no test Web:A.A_helper", "CV-2-2: there is no test Web:A.It_is_not", "CV-2-3: there is no test Web:B.It_is_so",
            ],
            faults);
    }

    private static string? Read(string project, string path)
    {
        var file = Path.Combine(Tests, project == "LtiAdvantage" ? "LtiAdvantage.Tests" : $"LtiRevisionTool.{project}.Tests", path);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
