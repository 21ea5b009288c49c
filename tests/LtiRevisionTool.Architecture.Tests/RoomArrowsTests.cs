using System.Reflection;
using LtiAdvantage.Launch;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data;
using NetArchTest.Rules;
using Xunit;

namespace LtiRevisionTool.Architecture.Tests;

/// <summary>Inside the web project: a room uses what is shared, never another room's insides.</summary>
public sealed class RoomArrowsTests
{
    private const string Features = "LtiRevisionTool.Web.Features";

    private static readonly Assembly Web = Assembly.Load("LtiRevisionTool.Web");
    private static readonly string[] Rooms = ["Launch", "Learn", "Assign", "GradeSync", "Roster", "Teach", "Check", "Register", "Admin", "Health"];

    public static TheoryData<string> AllRooms => [.. Rooms, "Shared"];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_knows_no_other_room(string room) => Assert.Empty(TypesThatUse(Web, $"{Features}.{room}", OthersOf(room)));

    [Fact]
    public void Every_room_has_its_rule() =>
        Assert.Equal(
            Rooms.Append("Shared").Order(),
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "LtiRevisionTool.Web", "Features")).Select(Path.GetFileName).Order());

    [Fact]
    public void A_room_that_uses_something_is_found() =>
        Assert.NotEmpty(TypesThatUse(Web, $"{Features}.Teach", [$"{Features}.Shared"]));

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Dapper")]
    [InlineData("System.Data")]
    public void The_protocol_and_the_subject_know_no_framework_and_no_SQL(string forbidden)
    {
        Assert.Empty(TypesThatUse(typeof(LaunchValidator).Assembly, "LtiAdvantage", [forbidden]));
        Assert.Empty(TypesThatUse(typeof(Topic).Assembly, "LtiRevisionTool.Core", [forbidden]));
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.Net.Http")]
    [InlineData("System.Threading.Tasks")]
    public void The_subject_is_pure(string forbidden) =>
        Assert.Empty(TypesThatUse(typeof(Topic).Assembly, "LtiRevisionTool.Core", [forbidden]));

    [Fact]
    public void SQL_is_issued_by_the_data_project_alone()
    {
        Assert.NotEmpty(TypesThatUse(typeof(Database).Assembly, "LtiRevisionTool.Data", ["Dapper"]));
        Assert.Empty(TypesThatUse(Web, "LtiRevisionTool.Web", ["Dapper"]));
    }

    private static string[] OthersOf(string room) => [.. Rooms.Where(other => other != room).Select(other => $"{Features}.{other}")];

    private static IEnumerable<string> TypesThatUse(Assembly assembly, string inside, string[] forbidden) =>
        Types.InAssembly(assembly).That().ResideInNamespaceStartingWith(inside)
            .Should().NotHaveDependencyOnAny(forbidden).GetResult()
            .FailingTypes?.Select(type => type.FullName!) ?? [];
}
