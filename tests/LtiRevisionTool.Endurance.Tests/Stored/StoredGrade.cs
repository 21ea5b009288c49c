namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>What a gradebook should say, as the database holds it.</summary>
internal sealed record StoredGrade(Guid Id, Owner Owner, int Version, decimal Given, int Max, string State, int? SentVersion)
{
    public bool IsDelivered => State == "sent" && SentVersion == Version;
}
