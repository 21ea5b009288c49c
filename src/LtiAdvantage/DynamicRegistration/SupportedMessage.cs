namespace LtiAdvantage.DynamicRegistration;

/// <summary>A kind of message that a platform sends.</summary>
/// <param name="Type">Its type, such as those of <see cref="Claims.LtiMessageType"/>.</param>
/// <param name="Placements">From where it can be sent, in the platform's spelling; empty when the platform does not say.</param>
/// <remarks>Dynamic Registration 1.0, section 3.4.2.</remarks>
public sealed record SupportedMessage(string Type, IReadOnlyList<string> Placements);
