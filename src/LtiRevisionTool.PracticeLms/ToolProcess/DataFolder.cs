using LtiRevisionTool.PracticeLms.Addresses;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>The folder of the tool that this LMS starts: its database, its log and its process id.</summary>
internal sealed class DataFolder(IOptions<PracticeOptions> options)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.DataFolder ?? System.IO.Path.Combine(BuiltTool.PracticeProject, "App_Data"));

    public string Database => System.IO.Path.Combine(Path, "revision.db");

    public string Log => System.IO.Path.Combine(Path, "tool.log");

    public string ProcessId => System.IO.Path.Combine(Path, "tool.pid");

    public void Ensure() => Directory.CreateDirectory(Path);
}
