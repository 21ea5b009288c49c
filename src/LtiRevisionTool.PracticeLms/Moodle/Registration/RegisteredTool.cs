namespace LtiRevisionTool.PracticeLms.Moodle.Registration;

/// <summary>A tool that registered itself. Like Moodle's it is pending until the administrator activates it.</summary>
internal sealed record RegisteredTool(string ClientId, string DeploymentId, string Name, string Url, bool SharesNames, bool IsActive);
