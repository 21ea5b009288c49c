namespace LtiRevisionTool.Endurance.Tests.Pupils;

/// <summary>What the tool has to hold, by submission: answers that it was sent, marks that it showed, totals of attempts that it showed.</summary>
internal sealed record Promises(
    IReadOnlyDictionary<Guid, Diary.Posted> Sent, IReadOnlyDictionary<Guid, int> Shown, IReadOnlyDictionary<Guid, int> Ended);
