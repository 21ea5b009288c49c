namespace LtiAdvantage.DynamicRegistration;

/// <summary>What one step of a registration came to.</summary>
/// <typeparam name="T">What the step yields.</typeparam>
public abstract record RegistrationResult<T>
{
    private RegistrationResult()
    {
    }

    /// <summary>The step is done.</summary>
    /// <param name="Value">What it yields.</param>
    public sealed record Success(T Value) : RegistrationResult<T>;

    /// <summary>The step is not done, and none may follow.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(RegistrationError Error) : RegistrationResult<T>;
}
