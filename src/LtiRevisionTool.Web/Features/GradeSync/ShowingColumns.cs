using System.Collections.Concurrent;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>
/// The columns that were seen to show a grade that they had just taken, so that only the first grades of a column are looked at after they were taken. It is
/// forgotten when it grows too large and when the process ends: the price is one more look.
/// </summary>
internal sealed class ShowingColumns
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(Guid Platform, string Column), byte> seen = new();

    public bool Contains(Guid platform, string column) => seen.ContainsKey((platform, column));

    public void Add(Guid platform, string column)
    {
        if (seen.Count >= Most)
        {
            seen.Clear();
        }

        seen.TryAdd((platform, column), 0);
    }
}
