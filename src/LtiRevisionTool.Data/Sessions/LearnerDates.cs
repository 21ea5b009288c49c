namespace LtiRevisionTool.Data.Sessions;

/// <summary>The dates that a platform gives one learner, who may have more time than the others; null where it gives none.</summary>
/// <param name="Opens">Not before this instant.</param>
/// <param name="Due">To be done by this instant.</param>
/// <param name="Closes">Not after this instant.</param>
public sealed record LearnerDates(DateTimeOffset? Opens, DateTimeOffset? Due, DateTimeOffset? Closes);
