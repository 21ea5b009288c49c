using LtiAdvantage.Grades;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Puts what a service answered into a code of the step that asked it.</summary>
internal static class OutcomeCode
{
    public static string Of(string part, DeliveryOutcome outcome) => $"{part}-{CheckFacts.Word(Cause(outcome))}";

    private static string Cause(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Refused refused => Narrow(refused.Cause),
        DeliveryOutcome.TryLater later => Narrow(later.Cause),
        DeliveryOutcome.Unknown unknown => Narrow(unknown.Cause),
        DeliveryOutcome.Conflict => GradeCause.Stale,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "It went well."),
    };

    // The sign-in has a step of its own, which says more.
    private static string Narrow(string cause) => cause switch
    {
        GradeCause.ClientUnknown or GradeCause.KeyNotAccepted or GradeCause.ClockWrong or GradeCause.AudienceWrong or GradeCause.TokenRefused => "no_sign_in",
        GradeCause.NotGradable => GradeCause.InvalidScore,
        GradeCause.ColumnNotOurs => GradeCause.NoPermission,
        _ => cause,
    };
}
