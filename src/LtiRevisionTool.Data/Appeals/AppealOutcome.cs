namespace LtiRevisionTool.Data.Appeals;

/// <summary>What came of asking that an answer should count.</summary>
public enum AppealOutcome
{
    /// <summary>The teacher is asked.</summary>
    Asked,

    /// <summary>The teacher was asked about this very answer before: nothing changed.</summary>
    AskedBefore,

    /// <summary>The teacher has said no to the same words of this person for the same item: nothing changed.</summary>
    DeclinedBefore,

    /// <summary>The person has as many answers waiting at the placement as may wait.</summary>
    TooManyWaiting,

    /// <summary>The answer has marks: there is nothing to ask for.</summary>
    HasMarks,

    /// <summary>There is no such answer of this person at this placement.</summary>
    NoSuchAnswer,
}
