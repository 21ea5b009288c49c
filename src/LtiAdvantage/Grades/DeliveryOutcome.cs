namespace LtiAdvantage.Grades;

/// <summary>What became of a request to a platform's grade service. There is no other outcome.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>The platform took it.</summary>
    public sealed record Accepted : DeliveryOutcome;

    /// <summary>
    /// The platform already holds this timestamp or a later one. When this timestamp was sent before and its fate was
    /// unknown, the score has arrived; otherwise somebody changed the grade there, and their word stands.
    /// </summary>
    /// <param name="Status">The HTTP status (Moodle 409, Canvas 400).</param>
    public sealed record Conflict(int Status) : DeliveryOutcome;

    /// <summary>Sending the same again cannot succeed.</summary>
    /// <param name="Cause">A word of <see cref="GradeCause"/>.</param>
    /// <param name="Status">The HTTP status; null when nothing was sent.</param>
    public sealed record Refused(string Cause, int? Status = null) : DeliveryOutcome;

    /// <summary>It did not arrive, or was not taken now; a later try may succeed.</summary>
    /// <param name="Cause">A word of <see cref="GradeCause"/>.</param>
    /// <param name="RetryAfter">The wait the platform asked for, at most one day.</param>
    /// <param name="Status">The HTTP status; null when there was no answer.</param>
    public sealed record TryLater(string Cause, TimeSpan? RetryAfter = null, int? Status = null) : DeliveryOutcome
    {
        /// <summary>After this many tries in a row with the same cause it counts as refused; null: as long as the schedule lasts.</summary>
        public int? TriesAllowed { get; init; }

        /// <summary>True when the cause concerns every request to this platform, so that all of them should wait.</summary>
        public bool WholePlatform { get; init; }
    }

    /// <summary>The request may have arrived. Repeat it with the same timestamp, as <see cref="ScoreOccasion.Repeat"/>.</summary>
    /// <param name="Cause">A word of <see cref="GradeCause"/>.</param>
    /// <param name="Status">The HTTP status; null when there was no answer.</param>
    public sealed record Unknown(string Cause, int? Status = null) : DeliveryOutcome;
}
