namespace LtiAdvantage.Messages;

/// <summary>The claims that all messages have in common, while one is read.</summary>
internal sealed record CommonClaims : LtiMessage;
