namespace LtiAdvantage.Keys;

/// <summary>How often an unknown key id may send us back to the platform: five times at once, then once in 30 s.</summary>
/// <remarks>A flood of invented ids is stopped; a rotation right after a few bad ones still gets in. Not safe for use by several threads.</remarks>
internal sealed class RefetchAllowance(DateTimeOffset start)
{
    private const int Most = 5;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(30);

    private int left = Most;
    private DateTimeOffset refilledAt = start;

    public bool TryTake(DateTimeOffset now)
    {
        var due = (int)Math.Clamp((now - refilledAt) / Refill, 0, Most);
        left = Math.Min(Most, left + due);
        refilledAt = left == Most ? now : refilledAt + (due * Refill);
        if (left == 0) return false;
        left--;
        return true;
    }
}
