namespace LtiAdvantage.Grades;

/// <summary>What a read or a creation came to.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public abstract record ServiceResult<T>
{
    private ServiceResult()
    {
    }

    /// <summary>The platform answered with it.</summary>
    /// <param name="Value">What was asked for.</param>
    public sealed record Success(T Value) : ServiceResult<T>;

    /// <summary>There is no usable answer.</summary>
    /// <param name="Outcome">Why: refused, try later or unknown, never accepted.</param>
    public sealed record Failed(DeliveryOutcome Outcome) : ServiceResult<T>;
}
