using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Links;

/// <summary>What a link shows and how it counts.</summary>
public sealed record LinkSettings
{
    /// <summary>The topic, or null when the link names none that is installed, or none where several are.</summary>
    public Topic? Topic { get; init; }

    /// <summary>The part of the topic, or null when there is no topic or it has no such part.</summary>
    public LinkPart? Part { get; init; }

    /// <summary>True when the link named neither topic nor part: it then shows the whole topic, and the teacher is offered a choice.</summary>
    public bool NamesNothing { get; init; }

    /// <summary>Whether marks go to the gradebook; null when the link does not say.</summary>
    public bool? Graded { get; init; }

    /// <summary>The points of the column, 1 to 100; null: as many as marks.</summary>
    public int? Points { get; init; }

    /// <summary>How many attempts at a checkpoint, 1 to 100; null: as many as they like.</summary>
    public int? Attempts { get; init; }

    /// <summary>Which attempt counts.</summary>
    public AttemptPolicy Counts { get; init; }

    /// <summary>When feedback shows.</summary>
    public FeedbackTime Feedback { get; init; }

    /// <summary>Not before this instant; null: at once.</summary>
    public DateTimeOffset? Opens { get; init; }

    /// <summary>To be done by this instant; null: whenever.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Not after this instant; null: never closed.</summary>
    public DateTimeOffset? Closes { get; init; }

    /// <summary>
    /// Where marks and feedback wait for a date: the due date, else the closing. Null where they wait for none; without either date
    /// they show when the attempt is finished.
    /// </summary>
    public DateTimeOffset? MarksShowFrom => Feedback == FeedbackTime.DueDate ? Due ?? Closes : null;

    /// <summary>What pupils can do at an instant. The instants of opening and closing belong to what comes after them.</summary>
    public LinkPhase PhaseAt(DateTimeOffset instant) =>
        instant >= Closes ? LinkPhase.Closed : instant < Opens ? LinkPhase.NotYetOpen : LinkPhase.Open;

    /// <summary>Do pupils see the marks and the feedback of an attempt?</summary>
    /// <param name="instant">When they look.</param>
    /// <param name="finished">Is the attempt finished?</param>
    public bool ShowsMarksAt(DateTimeOffset instant, bool finished) =>
        MarksShowFrom is { } from ? instant >= from : finished || Feedback == FeedbackTime.EachAnswer;

    /// <summary>Settings that could not be used. An unknown topic or part is among them, as <c>topic</c> or <c>part</c>.</summary>
    public IReadOnlyList<LinkProblem> Problems { get; init; } = [];
}
