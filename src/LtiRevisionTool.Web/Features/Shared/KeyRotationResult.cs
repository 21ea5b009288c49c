using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What asking for a new key came to.</summary>
internal abstract record KeyRotationResult
{
    private KeyRotationResult()
    {
    }

    /// <summary>There is a new key.</summary>
    public sealed record Made(ToolKeyRow Key) : KeyRotationResult;

    /// <summary>The last new key does not sign yet: another behind it would not be known to platforms for long enough.</summary>
    public sealed record StillWaiting(ToolKeyRow Key) : KeyRotationResult;

    /// <summary>Another key was made since they looked: nothing was changed.</summary>
    public sealed record Overtaken : KeyRotationResult;

    /// <summary>The tool has never been started on this database.</summary>
    public sealed record NoKeyYet : KeyRotationResult;
}
