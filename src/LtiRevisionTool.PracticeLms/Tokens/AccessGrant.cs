namespace LtiRevisionTool.PracticeLms.Tokens;

internal sealed record AccessGrant(string ClientId, IReadOnlyList<string> Scopes, DateTimeOffset Until);
