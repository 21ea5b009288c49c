using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Attempts;

/// <summary>
/// Everything that one person's answers change is changed one at a time: whoever writes the person's row first holds it to
/// the end of the transaction, on every engine, and what is read after that is the latest.
/// </summary>
internal static class PersonLock
{
    private static readonly Statement Take = new(
        "person.lock",
        "person:Id now:Instant",
        "UPDATE person SET last_used_at = @now WHERE id = @person");

    private static readonly Statement Hold = new(
        "person.hold",
        "person:Id",
        "UPDATE person SET last_used_at = last_used_at WHERE id = @person");

    /// <summary>For what the person does: they are here now.</summary>
    /// <returns>False when there is no such person.</returns>
    public static async Task<bool> TakeAsync(Work work, Guid person, DateTimeOffset now) =>
        await work.ExecuteAsync(Take, new { person, now }) == 1;

    /// <summary>For what somebody else does for the person.</summary>
    /// <returns>False when there is no such person.</returns>
    public static async Task<bool> HoldAsync(Work work, Guid person) => await work.ExecuteAsync(Hold, new { person }) == 1;
}
