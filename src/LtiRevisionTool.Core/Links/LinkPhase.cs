namespace LtiRevisionTool.Core.Links;

/// <summary>Where an instant lies between the opening and the closing of a link.</summary>
public enum LinkPhase
{
    /// <summary>Before it opens: pupils see when it will.</summary>
    NotYetOpen,

    /// <summary>It can be read and answered, after the due date too.</summary>
    Open,

    /// <summary>It can be read, and answers are no longer taken.</summary>
    Closed,
}
