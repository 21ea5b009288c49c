namespace LtiAdvantage.Claims;

/// <summary>Values of the claim <see cref="LtiClaim.MessageType"/>.</summary>
/// <remarks>LTI Core 1.3, section 5.3.1.</remarks>
public static class LtiMessageType
{
    /// <summary>A user opens a placement of the tool.</summary>
    public const string ResourceLinkRequest = "LtiResourceLinkRequest";

    /// <summary>A teacher chooses content.</summary>
    public const string DeepLinkingRequest = "LtiDeepLinkingRequest";

    /// <summary>What a teacher chose: the only message that the tool sends.</summary>
    public const string DeepLinkingResponse = "LtiDeepLinkingResponse";

    /// <summary>A teacher or a learner opens a grade in the gradebook.</summary>
    public const string SubmissionReviewRequest = "LtiSubmissionReviewRequest";
}
