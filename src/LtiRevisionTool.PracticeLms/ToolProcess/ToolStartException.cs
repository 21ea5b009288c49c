namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>The tool did not come up; the message says why and what to do.</summary>
internal sealed class ToolStartException(string message) : Exception(message);
