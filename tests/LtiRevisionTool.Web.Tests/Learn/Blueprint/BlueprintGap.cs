namespace LtiRevisionTool.Web.Tests.Learn.Blueprint;

/// <summary>A gap of a text and the words offered for it.</summary>
internal sealed record BlueprintGap(IReadOnlyList<string> Choices, string Key);
