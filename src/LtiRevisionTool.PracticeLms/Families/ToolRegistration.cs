namespace LtiRevisionTool.PracticeLms.Families;

/// <summary>What the tool has to know of this LMS.</summary>
internal sealed record ToolRegistration(string Issuer, string ClientId, string AuthorizationEndpoint, string TokenEndpoint, string JwksUri);
