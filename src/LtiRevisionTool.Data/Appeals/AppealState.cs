namespace LtiRevisionTool.Data.Appeals;

/// <summary>What the teacher said to an answer that its pupil thinks should count.</summary>
public enum AppealState
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>It counts.</summary>
    Accepted,

    /// <summary>It does not, and is not asked about again.</summary>
    Declined,
}
