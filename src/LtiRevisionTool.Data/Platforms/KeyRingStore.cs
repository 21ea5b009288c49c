using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The key ring of the tool's data protection, one XML element a row; sealed before it comes here.</summary>
public sealed class KeyRingStore(Database database)
{
    private static readonly Statement All = new("key_ring.list", "", "SELECT xml FROM key_ring ORDER BY created_at, id");

    private static readonly Statement Insert = new(
        "key_ring.insert",
        "id:Id name:Text xml:Text now:Instant",
        "INSERT INTO key_ring (id, name, xml, created_at) VALUES (@id, @name, @xml, @now)");

    /// <summary>All elements, the oldest first.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        database.ListAsync<string>(All, new { }, cancellation);

    /// <param name="name">What data protection calls the element.</param>
    /// <param name="xml">The element.</param>
    /// <param name="now">When it was made.</param>
    /// <param name="cancellation">Cancels the write.</param>
    public Task AddAsync(string name, string xml, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(Insert, new { id = Guid.CreateVersion7(now), name, xml, now }, cancellation);
}
