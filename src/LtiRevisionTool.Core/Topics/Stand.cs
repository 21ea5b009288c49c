namespace LtiRevisionTool.Core.Topics;

/// <summary>Where somebody stood.</summary>
public enum Stand
{
    /// <summary>With the one whom the picture is about.</summary>
    With,

    /// <summary>Against.</summary>
    Against,

    /// <summary>Out of the struggle: dismissed, exiled or dead.</summary>
    Out,
}
