namespace LtiRevisionTool.Data.Grades;

/// <summary>Why a ledger says that a grade is to be sent.</summary>
public static class GradeEvents
{
    /// <summary>An attempt was finished.</summary>
    public const string Raised = "raised";

    /// <summary>A teacher gave a mark for an answer of an attempt that was finished before: no new attempt.</summary>
    public const string Remarked = "remarked";

    /// <summary>A teacher changed what counts: no new attempt.</summary>
    public const string Recounted = "recounted";
}
