using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Finds or makes the person of a launch.</summary>
internal static class LaunchedPersons
{
    private static readonly Statement Find = new(
        "launch.find_person",
        "deployment:Id subject:Text",
        "SELECT id FROM person WHERE deployment_id = @deployment AND subject = @subject");

    private static readonly Statement Insert = new(
        "launch.insert_person",
        "id:Id deployment:Id subject:Text name:Text givenName:Text familyName:Text now:Instant",
        dialect => $"""
        INSERT INTO person (id, deployment_id, subject, name, given_name, family_name, created_at, last_used_at)
        SELECT @id, @deployment, @subject, @name, @givenName, @familyName, @now, @now
        WHERE NOT EXISTS (SELECT 1 FROM person {dialect.Held} WHERE deployment_id = @deployment AND subject = @subject)
        {dialect.UnlessTaken("deployment_id, subject")}
        """);

    private static readonly Statement Update = new(
        "launch.update_person",
        "deployment:Id subject:Text name:Text givenName:Text familyName:Text now:Instant",
        """
        UPDATE person
        SET name = @name, given_name = @givenName, family_name = @familyName, last_used_at = @now
        WHERE deployment_id = @deployment AND subject = @subject
        """);

    public static async Task<Guid> EnsureAsync(Work work, Guid deployment, LaunchedPerson person, DateTimeOffset now)
    {
        var updated = await work.ExecuteAsync(Update, new
        {
            deployment,
            subject = person.Subject,
            name = person.Name,
            givenName = person.GivenName,
            familyName = person.FamilyName,
            now,
        });
        if (updated == 0)
        {
            await work.ExecuteAsync(Insert, new
            {
                id = Guid.CreateVersion7(now),
                deployment,
                subject = person.Subject,
                name = person.Name,
                givenName = person.GivenName,
                familyName = person.FamilyName,
                now,
            });
        }

        return await work.ScalarAsync<Guid>(Find, new { deployment, subject = person.Subject });
    }
}
