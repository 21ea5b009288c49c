namespace LtiRevisionTool.Core.Marking;

/// <summary>Why an answer earned what it earned.</summary>
public enum MarkReason
{
    /// <summary>Nothing was answered.</summary>
    NotAnswered,

    /// <summary>All marks; a typed answer was the expected one.</summary>
    Exact,

    /// <summary>A typed answer in another accepted form or spelling.</summary>
    Variant,

    /// <summary>A typed answer with a slip of the pen that is forgiven.</summary>
    Near,

    /// <summary>Some of the marks.</summary>
    Partly,

    /// <summary>No marks; the wrong answer was foreseen and has its own feedback.</summary>
    KnownWrong,

    /// <summary>No marks; the year is one too early or one too late.</summary>
    OneYearOut,

    /// <summary>No marks; the verdict is right and the reason is not.</summary>
    WrongReason,

    /// <summary>No marks.</summary>
    NoMatch,
}
