using LtiAdvantage.Platforms;

namespace LtiAdvantage.Keys;

/// <summary>The tool's own keys, wherever they are kept.</summary>
public interface IToolKeys
{
    /// <summary>The key that signs now for a registration: its own where it has one, else the one of the tool.</summary>
    Task<ToolKey> CurrentAsync(Registration registration, CancellationToken cancellation);
}
