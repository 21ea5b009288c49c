using System.Diagnostics.CodeAnalysis;

namespace LtiAdvantage.Messages;

/// <summary>Somebody opens a grade in the gradebook, to see the work behind it.</summary>
/// <remarks>
/// Submission Review 1.0, section 3. The platform signs whom it is about, and yet a learner may have chosen that: Moodle puts any user of the
/// address into the message. A learner must be shown their own work alone.
/// </remarks>
public sealed record SubmissionReviewRequest : LtiMessage
{
    /// <summary>A request with nothing in it yet.</summary>
    public SubmissionReviewRequest()
    {
    }

    [SetsRequiredMembers]
    internal SubmissionReviewRequest(CommonClaims common, ForUser forUser, string lineItem, ResourceLink? link)
        : base(common) => (ForUser, LineItem, ResourceLink) = (forUser, lineItem, link);

    /// <summary>Whose work is asked for.</summary>
    public required ForUser ForUser { get; init; }

    /// <summary>The column that the grade stands in, an absolute address. Used as it stands, query included.</summary>
    /// <remarks>AGS 2.0, section 3.1.</remarks>
    public required string LineItem { get; init; }

    /// <summary>The placement that the column belongs to, where the platform says so.</summary>
    public ResourceLink? ResourceLink { get; init; }
}
