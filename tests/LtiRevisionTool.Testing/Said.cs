namespace LtiRevisionTool.Testing;

/// <summary>What a command of the tool came to.</summary>
public sealed record Said(int Code, string Output, string Errors);
