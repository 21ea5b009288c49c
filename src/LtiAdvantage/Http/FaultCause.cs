using LtiAdvantage.Grades;

namespace LtiAdvantage.Http;

/// <summary>Puts a missing answer into a word of <see cref="GradeCause"/>.</summary>
internal static class FaultCause
{
    public static string Of(HttpFault fault) => fault switch
    {
        HttpFault.Unreachable => GradeCause.Unreachable,
        HttpFault.AddressNotAllowed => GradeCause.AddressNotAllowed,
        HttpFault.Insecure => GradeCause.InsecureConnection,
        HttpFault.TimedOut => GradeCause.Timeout,
        HttpFault.TooLarge => GradeCause.AnswerTooLarge,
        _ => GradeCause.ConnectionBroken,
    };
}
