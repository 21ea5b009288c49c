namespace LtiRevisionTool.PracticeLms.Tokens;

internal sealed record AccessGrant(IReadOnlyList<string> Scopes, DateTimeOffset Until);
