namespace LtiAdvantage.Platforms;

/// <summary>The look of an answer's body.</summary>
public enum AnswerBody
{
    /// <summary>Whatever it looks like.</summary>
    Any,

    /// <summary>Exactly <c>[]</c>: Moodle's sign of a refused score.</summary>
    EmptyArray,

    /// <summary>Markup where data was expected: a page for people, not an answer of the service.</summary>
    Markup,
}
