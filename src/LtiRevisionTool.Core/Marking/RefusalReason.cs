namespace LtiRevisionTool.Core.Marking;

/// <summary>Why a response was not marked.</summary>
public enum RefusalReason
{
    /// <summary>It does not fit the question: another kind, an id that is not in it, a repeated or missing place.</summary>
    Malformed,

    /// <summary>It is longer than 80 characters.</summary>
    TooLong,

    /// <summary>It has no letter or digit of the Latin alphabet.</summary>
    OtherAlphabet,

    /// <summary>A year or the year of a date has fewer or more than four digits.</summary>
    YearNotInFull,

    /// <summary>It reads as a date that does not exist, for example with month 25.</summary>
    NoSuchDate,

    /// <summary>No number, year or date can be read from it.</summary>
    NotANumber,

    /// <summary>It can be read as two different numbers ("681.692").</summary>
    AmbiguousNumber,
}
