using LtiRevisionTool.PracticeLms.Addresses;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Storage;

/// <summary>The folder of the LMS and of the tool that it starts: gradebook, database, log, process id.</summary>
internal sealed class DataFolder(IOptions<PracticeOptions> options)
{
    private readonly string _path = Path.GetFullPath(options.Value.DataFolder ?? Path.Combine(BuiltTool.PracticeProject, "App_Data"));

    /// <summary>False in tests that start the tool themselves: everything stays in memory.</summary>
    public bool IsKept { get; } = options.Value.StartTool || options.Value.DataFolder is not null;

    public string Database => Path.Combine(_path, "revision.db");

    /// <summary>One for each family: their people and columns are not the same.</summary>
    public string Gradebook => Path.Combine(_path, $"gradebook.{options.Value.Family.ToLowerInvariant()}.json");

    public string Log => Path.Combine(_path, "tool.log");

    public string ProcessId => Path.Combine(_path, "tool.pid");

    public void Ensure() => Directory.CreateDirectory(_path);
}
