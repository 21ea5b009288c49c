using LtiAdvantage.Http;

namespace LtiAdvantage.Grades;

/// <summary>What a call came to: always an outcome, and the answer where there was a whole one.</summary>
internal sealed record ServiceReply(DeliveryOutcome Outcome, HttpAnswer.Whole? Answer = null);
