namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Where a student is with the activity.</summary>
internal enum Standing
{
    /// <summary>Opened the activity and has answered nothing.</summary>
    NotStarted,

    /// <summary>Has answered something, and something is left to finish.</summary>
    PartWay,

    /// <summary>Finished a checkpoint twice or more without gaining on the first attempt.</summary>
    Stuck,

    /// <summary>Finished every checkpoint at least once.</summary>
    Done,
}
