namespace LtiRevisionTool.Data.Platforms;

/// <summary>What a key of the tool is: its instants say from when it signs and until when it is published.</summary>
public enum ToolKeyState
{
    /// <summary>The newest one: nothing follows it yet.</summary>
    Current,

    /// <summary>Another key follows it, at once or from a later instant on.</summary>
    Retired,
}
