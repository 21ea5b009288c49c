namespace LtiAdvantage.Keys;

/// <summary>The tool's own keys, wherever they are kept.</summary>
public interface IToolKeys
{
    /// <summary>The key that signs now.</summary>
    Task<ToolKey> CurrentAsync(CancellationToken cancellation);
}
