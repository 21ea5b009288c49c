namespace LtiRevisionTool.Data.Platforms;

/// <summary>What is done with the names that a platform sends.</summary>
public enum NamePolicy
{
    /// <summary>Kept, and shown to the teachers of the course.</summary>
    Keep,

    /// <summary>Dropped before anything is stored.</summary>
    Drop,
}
