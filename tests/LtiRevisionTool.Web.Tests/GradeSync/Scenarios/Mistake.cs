namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>A mistake of the delivery.</summary>
internal enum Mistake
{
    /// <summary>It sends nothing, and says that it did.</summary>
    SaysSent,

    /// <summary>It takes an answer that is no answer for a yes.</summary>
    BelievesAnError,

    /// <summary>It refuses for good what should be tried again.</summary>
    GivesUp,

    /// <summary>It stamps every score with the same old time.</summary>
    OldTimestamp,

    /// <summary>It never sees what a teacher entered.</summary>
    SeesNoTeacher,

    /// <summary>It never finds the column that is there, and makes another.</summary>
    FindsNoColumn,
}
