namespace LtiAdvantage.Login;

/// <summary>Where logins wait for their launch. Shared by all nodes.</summary>
public interface ILoginStates
{
    /// <summary>Stores a new login.</summary>
    Task SaveAsync(LoginState state, CancellationToken cancellation);

    /// <summary>The login of a state hash, used up or expired as well; <see langword="null"/> when there is none.</summary>
    Task<LoginState?> FindAsync(string stateHash, CancellationToken cancellation);

    /// <summary>Uses it up, in one conditional statement: of several callers one alone is told <see langword="true"/>.</summary>
    /// <returns><see langword="false"/> when it is used up, expired or unknown.</returns>
    Task<bool> ConsumeAsync(string stateHash, DateTimeOffset now, CancellationToken cancellation);
}
