namespace LtiRevisionTool.Data.Engines;

/// <summary>What a statement's parameter holds.</summary>
internal enum ParameterKind
{
    /// <summary>A UUID, 36 characters of lower-case text on every engine.</summary>
    Id,

    /// <summary>Unix milliseconds, 64 bits.</summary>
    Instant,

    /// <summary>Characters.</summary>
    Text,

    /// <summary>32 bits.</summary>
    Number,

    /// <summary>64 bits.</summary>
    LongNumber,
}
