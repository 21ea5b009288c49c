namespace LtiRevisionTool.Core.Questions;

/// <summary>How far a typed answer may be from an accepted one.</summary>
public enum SpellingTolerance
{
    /// <summary>A few slips, by length: none up to 4 letters, 1 up to 7, 2 up to 11, 3 beyond.</summary>
    Automatic,

    /// <summary>None, for initials: only capitals, dots and spaces are ignored.</summary>
    None,
}
