using System.Xml.Linq;
using Xunit;

namespace LtiRevisionTool.Architecture.Tests;

/// <summary>Which project may know which: the arrows of the house, read from the project files.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["LtiAdvantage"] = [],
        ["LtiRevisionTool.Core"] = [],
        ["LtiRevisionTool.Migrations"] = [],
        ["LtiRevisionTool.Data"] = ["LtiRevisionTool.Core", "LtiRevisionTool.Migrations"],
        ["LtiRevisionTool.Web"] = ["LtiAdvantage", "LtiRevisionTool.Core", "LtiRevisionTool.Data"],
        ["LtiRevisionTool.PracticeLms"] = ["LtiAdvantage"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_house_allows(string project)
    {
        var file = Repository.ProjectFiles().Single(path => Path.GetFileNameWithoutExtension(path) == project);

        Assert.Empty(ForbiddenReferences(XDocument.Load(file), Allowed[project]));
    }

    [Fact]
    public void Every_project_under_src_has_its_rule() =>
        Assert.Equal(Allowed.Keys.Order(), Repository.ProjectFiles().Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void A_reference_against_the_arrow_is_found()
    {
        var core = XDocument.Parse("""
            <Project><ItemGroup>
              <ProjectReference Include="../LtiRevisionTool.Data/LtiRevisionTool.Data.csproj" />
            </ItemGroup></Project>
            """);

        Assert.Equal(["LtiRevisionTool.Data"], ForbiddenReferences(core, Allowed["LtiRevisionTool.Core"]));
    }

    [Fact]
    public void Starting_a_program_is_no_reference_to_it()
    {
        var practice = XDocument.Parse("""
            <Project><ItemGroup>
              <ProjectReference Include="../LtiRevisionTool.Web/LtiRevisionTool.Web.csproj" ReferenceOutputAssembly="false" />
            </ItemGroup></Project>
            """);

        Assert.Empty(ForbiddenReferences(practice, []));
    }

    private static IEnumerable<string> ForbiddenReferences(XDocument project, string[] allowed) =>
        project.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .Except(allowed);
}
