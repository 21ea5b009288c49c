using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LtiRevisionTool.Data.Schema;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Schema;

/// <summary>
/// A step that was merged has run somewhere: editing it would leave that schema behind for ever. A change is a new step, and
/// its hash a new line here.
/// </summary>
public sealed partial class MigrationHashTests
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["2026112401: CreatePlatform"] = "95ae6fbb4904ac8e",
        ["2026112402: CreateLaunch"] = "ab04a56f71f8cdc2",
        ["2026112403: CreateAttempt"] = "2b51658ea03963b1",
        ["2026112404: CreateGrade"] = "4369bedb97a4a52c",
        ["2026112405: CreateAudit"] = "928145a0eb0887f0",
        ["2026112501: AddLoginStorage"] = "302732cd0c94e898",
        ["2026112502: CreateArrival"] = "2938fc74e00d753b",
        ["2026112503: IndexPersons"] = "c2465fac3842daae",
        ["2026112505: AddToolKeyTimes"] = "0da2fa786bb7e65a",
        ["2026112506: CreateAccessToken"] = "7013d3ac67aeaea4",
        ["2026112508: AddColumnLoss"] = "af29b8115626d8b1",
        ["2026112509: AddPlatformOutage"] = "bdafd9123661cdfd",
        ["2026112510: AddGradeSentTo"] = "e5b8ecacc3fbc345",
        ["2026112601: AddAnswerMisconceptions"] = "2726bc8d2f33d756",
        ["2026112602: CreateAppeal"] = "cd4550ef7551f7b0",
        ["2026112604: CreateInvitation"] = "b4249b995a42d4b7",
        ["2026112605: CreateRoster"] = "07cc5912b9344d15",
        ["2026112606: CreatePicker"] = "4e05d57b7ebc86ce",
        ["2026112608: AddSessionDates"] = "d0b28db535e37faa",
        ["2026112609: CreateLaunchTrace"] = "e8a4b08cf458f35a",
        ["2026112610: AddPlacementHistory"] = "ce475a7e6b5f8cfd",
        ["2026112611: IndexPlacementsOfCourse"] = "a1873438c7268365",
    };

    [Fact]
    public void No_step_renders_other_scripts_than_when_it_was_merged()
    {
        var rendered = Enum.GetValues<DatabaseEngine>()
            .SelectMany(engine => Steps(SchemaMigrator.Script(engine)))
            .GroupBy(step => step.Name, step => step.Sql)
            .ToDictionary(step => step.Key, step => Hash(string.Join("\n", step)));

        Assert.Equal(Known.OrderBy(step => step.Key), rendered.OrderBy(step => step.Key));
    }

    [Fact]
    public void A_changed_column_changes_the_hash()
    {
        const string Script = "/* 7: CreateThing migrating ==== */\nCREATE TABLE thing (id TEXT);\n/* 7: CreateThing migrated */";

        var before = Steps(Script).Single();
        var after = Steps(Script.Replace("TEXT", "INT", StringComparison.Ordinal)).Single();

        Assert.Equal("7: CreateThing", before.Name);
        Assert.NotEqual(Hash(before.Sql), Hash(after.Sql));
    }

    private static IEnumerable<(string Name, string Sql)> Steps(string script) =>
        Step().Matches(script.ReplaceLineEndings("\n")).Select(match => (match.Groups["name"].Value, match.Groups["sql"].Value));

    private static string Hash(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))[..16];

    [GeneratedRegex(@"/\* (?<name>\d+: \w+) migrating =* \*/\n(?<sql>.*?)/\* \k<name> migrated \*/", RegexOptions.Singleline)]
    private static partial Regex Step();
}
