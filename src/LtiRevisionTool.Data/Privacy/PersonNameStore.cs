using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>The names of persons, which go when nobody has come by them for long.</summary>
public sealed class PersonNameStore(Database database)
{
    private static readonly Statement Drop = new(
        "person.drop_names",
        "before:Instant",
        """
        UPDATE person
        SET name = NULL, given_name = NULL, family_name = NULL
        WHERE last_used_at < @before AND (name IS NOT NULL OR given_name IS NOT NULL OR family_name IS NOT NULL)
        """);

    /// <summary>
    /// Drops the names of persons who were last here before the instant. Their ids, work and grades stay; with their next launch they
    /// have their name again.
    /// </summary>
    /// <returns>How many had one.</returns>
    public Task<int> DropAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(Drop, new { before }, cancellation);
}
