namespace LtiAdvantage.Errors;

/// <summary>What the person in front of the page needs to hear; the wording belongs to the page.</summary>
public enum LtiUserMessage
{
    /// <summary>The request was incomplete: open the activity again from the course.</summary>
    Incomplete,

    /// <summary>The launch could not be verified.</summary>
    Verify,

    /// <summary>It took too long or was opened twice: open it again from the course.</summary>
    Expired,

    /// <summary>The tool is not set up for this course site yet; the facts are for its administrator.</summary>
    Setup,

    /// <summary>The learning platform did not answer: try again.</summary>
    Busy,

    /// <summary>This kind of activity is not supported.</summary>
    Kind,

    /// <summary>The browser blocked what the launch needs.</summary>
    Cookie,

    /// <summary>The user's role in this course cannot do this.</summary>
    Role,
}
