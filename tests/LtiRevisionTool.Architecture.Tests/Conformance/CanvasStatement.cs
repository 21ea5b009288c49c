namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <param name="Id">"CV-", the section and a number in order.</param>
/// <param name="Words">What Canvas does.</param>
/// <param name="Tests">"Project:Folder/Class.Method"; empty: a reason says why there is none.</param>
/// <param name="Reason">Why it cannot be a test; null: tests hold it.</param>
internal sealed record CanvasStatement(string Id, string Words, IReadOnlyList<string> Tests, string? Reason);
