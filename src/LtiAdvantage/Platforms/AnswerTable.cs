using System.Globalization;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;

namespace LtiAdvantage.Platforms;

/// <summary>Looks an answer up in a table.</summary>
internal static class AnswerTable
{
    private const int LookedAt = 16 * 1024;

    /// <summary>The first line that fits. The common tables end with a line for every status.</summary>
    public static AnswerRule Find(IReadOnlyList<AnswerRule> table, HttpAnswer.Whole answer)
    {
        var text = answer.Text;
        var body = text.AsSpan(0, Math.Min(text.Length, LookedAt)).TrimStart('\uFEFF').Trim().ToString();
        return table.FirstOrDefault(rule => Fits(rule, answer, body)) ?? CommonAnswers.Fallback;
    }

    /// <summary>The line as an outcome.</summary>
    public static DeliveryOutcome ToOutcome(AnswerRule rule, HttpAnswer.Whole answer, DateTimeOffset now) => rule.Meaning switch
    {
        AnswerMeaning.Accepted => new DeliveryOutcome.Accepted(),
        AnswerMeaning.Conflict => new DeliveryOutcome.Conflict(answer.Status),
        AnswerMeaning.Refused => new DeliveryOutcome.Refused(rule.Cause, answer.Status),
        AnswerMeaning.Unknown => new DeliveryOutcome.Unknown(rule.Cause, answer.Status),
        _ => new DeliveryOutcome.TryLater(rule.Cause, RetryAfter.Read(answer.Headers, now), answer.Status)
        {
            TriesAllowed = rule.TriesAllowed,
            WholePlatform = rule.WholePlatform,
        },
    };

    private static bool Fits(AnswerRule rule, HttpAnswer.Whole answer, string body) =>
        answer.Status >= rule.From && answer.Status <= rule.To
        && rule.Body switch
        {
            AnswerBody.EmptyArray => body == "[]",
            AnswerBody.Markup => body.StartsWith('<'),
            _ => true,
        }
        && (rule.BodyHolds is null || body.Contains(rule.BodyHolds, StringComparison.OrdinalIgnoreCase))
        && (rule.HeaderAtZero is null || IsAtZero(answer, rule.HeaderAtZero));

    private static bool IsAtZero(HttpAnswer.Whole answer, string header) =>
        answer.Headers.TryGetValues(header, out var values)
        && decimal.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number <= 0;
}
