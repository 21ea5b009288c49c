using LtiAdvantage.Http;

namespace LtiAdvantage.Grades;

/// <summary>One page of a list, or the reason why there is none.</summary>
/// <param name="Outcome">What the request came to.</param>
/// <param name="Answer">The page; null when there is none.</param>
/// <param name="Address">Where it was asked for.</param>
/// <param name="Cut">True when there is more that is not read: a page that failed, another origin, a circle, too many pages.</param>
internal sealed record PageStep(DeliveryOutcome Outcome, HttpAnswer.Whole? Answer, Uri Address, bool Cut);
