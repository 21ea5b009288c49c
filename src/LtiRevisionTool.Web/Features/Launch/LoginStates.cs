using LtiAdvantage.Login;
using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Logins wait for their launch in the database, so that any node answers it.</summary>
internal sealed class LoginStates(LoginStateStore store) : ILoginStates
{
    public Task SaveAsync(LoginState state, CancellationToken cancellation) => store.InsertAsync(
        new LoginStateRow
        {
            Id = state.StateHash,
            PlatformId = state.RegistrationId,
            NonceHash = state.NonceHash,
            BindingHash = state.BindingHash,
            StorageFrame = state.StorageFrame,
            StorageHash = state.StorageHash,
            TargetLinkUri = state.TargetLinkUri,
            DeploymentHint = state.DeploymentHint,
            CreatedAt = state.CreatedAt,
            ExpiresAt = state.ExpiresAt,
        },
        cancellation);

    public async Task<LoginState?> FindAsync(string stateHash, CancellationToken cancellation) =>
        await store.FindAsync(stateHash, cancellation) is not { } row
            ? null
            : new LoginState
            {
                StateHash = row.Id,
                NonceHash = row.NonceHash,
                BindingHash = row.BindingHash,
                StorageFrame = row.StorageFrame,
                StorageHash = row.StorageHash,
                RegistrationId = row.PlatformId,
                TargetLinkUri = row.TargetLinkUri,
                DeploymentHint = row.DeploymentHint,
                CreatedAt = row.CreatedAt,
                ExpiresAt = row.ExpiresAt,
                ConsumedAt = row.ConsumedAt,
            };

    public Task<bool> ConsumeAsync(string stateHash, DateTimeOffset now, CancellationToken cancellation) =>
        store.ConsumeAsync(stateHash, now, cancellation);
}
