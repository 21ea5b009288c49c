namespace LtiRevisionTool.Data.Platforms;

/// <summary>What a key of the tool is used for.</summary>
public enum ToolKeyState
{
    /// <summary>Published and signed with: the one with the highest number is used.</summary>
    Current,

    /// <summary>Published, no longer signed with.</summary>
    Retired,
}
