using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms;
using LtiRevisionTool.PracticeLms.Storage;
using LtiRevisionTool.PracticeLms.ToolProcess;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LtiRevisionTool.Testing;

/// <summary>
/// The practice LMS and, as a process of its own, the tool: two sites on free ports with a database file of their own. The
/// tool can be killed between two instructions and started again.
/// </summary>
public sealed class School : IAsyncDisposable
{
    private readonly WebApplication lms;
    private readonly HttpClient http = new();
    private readonly bool isKept;

    private School(WebApplication lms, SchoolPlace place) =>
        (this.lms, Lms, Tool, DataFolder, isKept) = (lms, place.Lms, place.Tool, place.Folder, place.IsKept);

    /// <summary>Address of the LMS, without a trailing slash.</summary>
    public string Lms { get; }

    /// <summary>Address of the tool, without a trailing slash.</summary>
    public string Tool { get; }

    /// <summary>The folder of the tool's database (<c>revision.db</c>) and log (<c>tool.log</c>).</summary>
    public string DataFolder { get; }

    /// <param name="toolSettings">Settings for the tool, by the names of their environment variables.</param>
    public static Task<School> OpenAsync(params (string Name, string Value)[] toolSettings) => OpenAsync(new SchoolPlace(), toolSettings);

    /// <param name="place">Where it is, and whether it starts the tool.</param>
    /// <param name="toolSettings">Settings for the tool, by the names of their environment variables.</param>
    public static async Task<School> OpenAsync(SchoolPlace place, params (string Name, string Value)[] toolSettings)
    {
        string[] settings =
        [
            $"--Urls={place.Lms}", $"--Practice:ToolUrl={place.Tool}", $"--Practice:DataFolder={place.Folder}", $"--Practice:StartTool={place.StartsTool}",
            $"--Practice:Family={place.Family}", $"--Practice:MoreStudents={place.MoreStudents}",
            $"--Practice:SelfHosted={place.IsSelfHosted}", $"--Practice:Introduced={place.IsIntroduced}", "--Logging:LogLevel:Default=Warning",
            .. toolSettings.Select(setting => $"--Practice:ToolSettings:{setting.Name}={setting.Value}"),
        ];
        var lms = Program.Build(settings, TimeProvider.System);
        try
        {
            var database = Path.Combine(place.Folder, "revision.db");
            if (place.StartsTool && !File.Exists(database))
            {
                await MigratedFile.CopyToAsync(database);
            }

            await lms.StartAsync();
        }
        catch
        {
            await lms.DisposeAsync();
            throw;
        }

        return new School(lms, place);
    }

    /// <summary>A process of the tool that the test itself starts and kills.</summary>
    public ToolNode Node(string log) => new(
        lms.Services.GetRequiredService<ToolCommand>().Build(), Tool, lms.Services.GetRequiredService<DataFolder>(), log);

    /// <summary>The address that launches an activity as a person of the course.</summary>
    public string LaunchAddress(string person, string link) => $"{Lms}/launch/{person}/{link}";

    /// <summary>Launches an activity; the page that the tool shows then.</summary>
    public async Task<Page> LaunchAsync(string person, string link, Visitor? with = null) =>
        await (with ?? new Visitor()).OpenAsync(LaunchAddress(person, link));

    public async Task KillToolAsync() => (await http.PostAsync($"{Lms}/tool/kill", null)).EnsureSuccessStatusCode();

    public async Task StartToolAsync() => (await http.PostAsync($"{Lms}/tool/start", null)).EnsureSuccessStatusCode();

    public async Task OrderFaultAsync(string service, string kind, int times) =>
        (await http.PostAsJsonAsync($"{Lms}/faults", new { service, kind, times })).EnsureSuccessStatusCode();

    /// <summary>Something that a teacher or an administrator does in the LMS: a form of one of its controls.</summary>
    public async Task ControlAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        (await http.PostAsync(Lms + path, form)).EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> GradebookAsync() => JsonNode.Parse(await http.GetStringAsync($"{Lms}/gradebook.json"))!;

    /// <summary>Every score that arrived, in order, refused ones too.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReceivedScoresAsync() => [.. (await GradebookAsync())["received"]!.AsArray().Select(score => score!)];

    /// <summary>What the gradebook shows for a student in the column of a link; null when nothing.</summary>
    public async Task<decimal?> ShownGradeAsync(string person, string columnLabel) => (decimal?)(await GradeAsync(person, columnLabel))?["score"];

    /// <summary>All that the gradebook has for a student in the column of a link; null when nothing.</summary>
    public async Task<JsonNode?> GradeAsync(string person, string columnLabel)
    {
        var book = await GradebookAsync();
        var column = book["columns"]!.AsArray().FirstOrDefault(column => (string?)column!["label"] == columnLabel);
        var grades = book["people"]!.AsArray().Single(row => (string?)row!["key"] == person)!["grades"]!.AsArray();
        return column is null ? null : grades.FirstOrDefault(grade => (int)grade!["column"]! == (int)column["id"]!);
    }

    /// <summary>Waits until the gradebook shows this grade.</summary>
    /// <exception cref="TimeoutException">It did not; the message holds the tool's log.</exception>
    public async Task WaitForGradeAsync(string person, string columnLabel, decimal grade, TimeSpan within)
    {
        try
        {
            await Eventually.TrueAsync($"{person} has {grade} in {columnLabel}", within, async () => await ShownGradeAsync(person, columnLabel) == grade);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}{Environment.NewLine}{(await GradebookAsync())["received"]}{Environment.NewLine}{await ToolLogAsync()}", late);
        }
    }

    /// <summary>
    /// What the tool wrote to its log, with all that it has done by now: the lines are written behind the answers, in order, so a
    /// refused page is asked for and its line waited for.
    /// </summary>
    public async Task<string> SettledLogAsync()
    {
        using var visitor = new Visitor();
        var page = await visitor.OpenAsync(Tool + "/nowhere");
        var reference = page.Html.Split("reference <b>")[1].Split('<')[0];
        return await Eventually.FindAsync("the log holds the last refusal", TimeSpan.FromSeconds(20), async () =>
            await ToolLogAsync() is { } log && log.Contains(reference, StringComparison.Ordinal) ? log : null);
    }

    /// <summary>What the tool has written to its log so far; the last lines may still be on their way.</summary>
    public async Task<string> ToolLogAsync()
    {
        await using var stream = new FileStream(Path.Combine(DataFolder, "tool.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await lms.StopAsync();
        await lms.DisposeAsync();
        http.Dispose();
        if (!isKept)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }
}
