namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>An attempt as the database holds it.</summary>
internal sealed record StoredAttempt(Guid Id, Owner Owner, int Checkpoint, int Number, int Items, string State, int Marks, int MaxMarks)
{
    public bool IsFinished => State == "finished";
}
