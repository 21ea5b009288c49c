using System.Collections.Concurrent;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.People;

/// <summary>Everybody who can open the course. All of them are invented.</summary>
internal sealed class Roll(IReadOnlyList<Person> everybody) : IForgetful
{
    private readonly ConcurrentDictionary<string, Standing> _standings = new(StringComparer.Ordinal);

    public IReadOnlyList<Person> Everybody { get; } = everybody;

    public IReadOnlyList<Person> Students { get; } = [.. everybody.Where(person => person.IsStudent)];

    public Person? Find(string idOrKey) => Everybody.FirstOrDefault(person => person.Id == idOrKey || person.Key == idOrKey);

    public Standing StandingOf(Person person) => _standings.GetValueOrDefault(person.Id, Standing.Enrolled);

    public void Set(Person person, Standing standing) => _standings[person.Id] = standing;

    public void Forget() => _standings.Clear();
}
