namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>An answer as the database holds it.</summary>
internal sealed record StoredAnswer(Guid Id, Guid Attempt, string Item, int Marks);
