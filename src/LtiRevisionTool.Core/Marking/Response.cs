namespace LtiRevisionTool.Core.Marking;

/// <summary>What a pupil answered, in the ids of the question itself (never in the shuffled ids of a page). Closed: four shapes.</summary>
public abstract record Response
{
    private protected Response()
    {
    }

    /// <summary>True when nothing was answered: 0 marks, and counted as not answered rather than as wrong.</summary>
    public abstract bool IsBlank { get; }
}
