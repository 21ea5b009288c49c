namespace LtiRevisionTool.Core.Links;

/// <summary>When pupils see marks and feedback.</summary>
public enum FeedbackTime
{
    /// <summary>After each answer (<c>answer</c>).</summary>
    EachAnswer,

    /// <summary>When the attempt is finished (<c>finish</c>).</summary>
    FinishedAttempt,

    /// <summary>After the due date (<c>due</c>).</summary>
    DueDate,
}
