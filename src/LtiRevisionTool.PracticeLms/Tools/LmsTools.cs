using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Tools;

/// <summary>The tools of the LMS, the one that it starts with first.</summary>
internal sealed class LmsTools(LmsTool first) : IForgetful
{
    private readonly Lock _gate = new();
    private List<LmsTool> _tools = [first];

    public LmsTool First { get; } = first;

    public IReadOnlyList<LmsTool> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _tools];
            }
        }
    }

    /// <summary>Those that registered themselves.</summary>
    public IReadOnlyList<LmsTool> Registered => [.. All.Skip(1)];

    public LmsTool? Find(string? clientId) => All.FirstOrDefault(tool => tool.ClientId == clientId);

    public LmsTool? FindDeployment(string? id) => All.FirstOrDefault(tool => tool.DeploymentId == id);

    /// <summary>The tool of a link; the first one for a link whose tool is gone.</summary>
    public LmsTool Of(CourseLink link) => Find(link.ToolId) ?? First;

    public void Add(LmsTool tool)
    {
        lock (_gate)
        {
            _tools.Add(tool);
        }
    }

    public void Change(string clientId, Func<LmsTool, LmsTool> change)
    {
        lock (_gate)
        {
            _tools = [.. _tools.Select(tool => tool.ClientId == clientId ? change(tool) : tool)];
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _tools = [First];
        }
    }
}
