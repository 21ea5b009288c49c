namespace LtiRevisionTool.Core.Parsing;

/// <summary>What a text may be marked with besides <c>**strong**</c> and <c>*emphasis*</c>.</summary>
internal enum RichTextMarks
{
    /// <summary>Nothing else.</summary>
    Emphasis,

    /// <summary>Links to explained words, <c>[Politburo](term:politburo)</c>.</summary>
    Terms,

    /// <summary><c>~~old~~</c> and <c>++new++</c>.</summary>
    Corrections,
}
