using System.Globalization;
using System.Web;
using LtiRevisionTool.Endurance.Tests.Pupils;
using LtiRevisionTool.Endurance.Tests.Stored;
using LtiRevisionTool.Endurance.Tests.Support;

namespace LtiRevisionTool.Endurance.Tests.FailingWrites;

/// <summary>
/// A tool on a disk that fails on request, and a platform with as many students as are wanted: each has one journey, from the
/// launch to the grade that arrived.
/// </summary>
internal sealed class FailingDisk : IAsyncDisposable
{
    private readonly RunFolder folder = RunFolder.For("failing-writes");
    private readonly List<string> students = [];
    private readonly ForeignPlatform platform;
    private readonly School school;
    private readonly ToolNode node;
    private readonly Diary diary;
    private readonly string database;

    private FailingDisk(ForeignPlatform platform, School school)
    {
        (this.platform, this.school) = (platform, school);
        var own = folder.Sub(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"));
        database = Path.Combine(own, "revision.db");
        diary = new Diary(Path.Combine(own, "diary"));
        Cuts = new PowerCuts(own);
        node = school.Node(Path.Combine(own, "tool.log"));
        Cuts.Rule(node);
        node.Set("ConnectionStrings__RevisionTool", $"Data Source={database}");
        node.Set("RateLimits__PerMinute", "0");
        node.Set("GradeSync__PollSeconds", "1");
        foreach (var (name, value) in platform.Settings(1))
        {
            node.Set(name, value);
        }
    }

    public PowerCuts Cuts { get; }

    public bool Runs => node.Runs;

    public string Log => node.Log();

    public string Figures => $"{students.Count} journeys, {diary.ShownCount} answers shown, {platform.Scores.Count} scores received";

    public static async Task<FailingDisk> StartAsync()
    {
        var disk = new FailingDisk(await ForeignPlatform.StartAsync(), await School.OpenAsync(new SchoolPlace { StartsTool = false }));
        Assert.True(await disk.node.StartAsync(), disk.Log);
        return disk;
    }

    /// <summary>A student who has not been here before.</summary>
    public Pupil NewStudent()
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"student-{students.Count + 1}");
        students.Add(subject);
        return new Pupil(subject, "link-1", visitor => LaunchAsync(visitor, subject), diary, students.Count);
    }

    /// <summary>Waits until the student's result page says that the gradebook has the grade.</summary>
    public Task SeeGradeSentAsync(Pupil student, TimeSpan within) => Eventually.TrueAsync($"the grade is sent{Environment.NewLine}{Log}", within, async () =>
    {
        var result = await student.Result!.Visitor.OpenAsync(student.Result.Address.ToString());
        return result.Document.QuerySelector("[data-grade-state]")?.GetAttribute("data-grade-state") == "sent";
    });

    /// <summary>Ends the tool and holds everything against what it has left and what the platform has received.</summary>
    public async Task<IReadOnlyList<string>> BreachesAsync()
    {
        node.Kill();
        using var copy = new SqliteCopy(database);
        var work = (await copy.ReadAsync())!;
        return [.. await copy.FaultsAsync(), .. Promise.Breaches(diary.Promises(), work), .. students.SelectMany(student => InGradebook(student, work))];
    }

    public async ValueTask DisposeAsync()
    {
        node.Dispose();
        diary.Dispose();
        await school.DisposeAsync();
        await platform.DisposeAsync();
        folder.Dispose();
    }

    private IEnumerable<string> InGradebook(string student, StoredWork work)
    {
        var accepted = platform.Scores.Where(score => score.Status == 200 && (string?)score.Score["userId"] == student).ToList();
        var grade = work.Grades.SingleOrDefault(grade => grade.Owner.Person == student);
        if (grade is not { IsDelivered: true } || accepted.Count != 1 || (decimal)accepted[0].Score["scoreGiven"]! != grade.Given)
        {
            yield return $"{student} has {grade} and the gradebook took {string.Join(", ", accepted.Select(score => score.Score.ToJsonString()))}";
        }
    }

    private async Task<Page> LaunchAsync(Visitor visitor, string subject)
    {
        var tool = school.Tool;
        using var login = await ToldException.UnlessAsync(visitor.PostAsync($"{tool}/lti/login", platform.LoginFields(tool)));
        var query = HttpUtility.ParseQueryString(login.Headers.Location!.Query);
        var token = platform.Sign(platform.Claims(tool, query["nonce"]!, TimeProvider.System.GetUtcNow(), subject));
        using var launch = await ToldException.UnlessAsync(visitor.PostAsync($"{tool}/lti/launch", [new("id_token", token), new("state", query["state"]!)]));
        return await visitor.OpenAsync($"{new Uri(new Uri(tool), launch.Headers.Location!)}/checkpoint/1");
    }
}
