using System.Collections.Concurrent;

namespace LtiRevisionTool.Data.Engines;

/// <summary>
/// An SQL statement with its name and the parameters it is issued with. No SQL reaches a database any other way, so that a
/// test can find every statement (each is a static field) and check it.
/// </summary>
internal sealed class Statement
{
    private readonly Func<IDialect, string> text;
    private readonly ConcurrentDictionary<DatabaseEngine, string> rendered = new();
    private readonly ConcurrentDictionary<Type, bool> checkedArguments = new();

    /// <param name="name">Room and purpose: <c>attempt.find_open</c>.</param>
    /// <param name="parameters">Name and kind of each parameter, as <c>id:Id now:Instant</c>.</param>
    /// <param name="text">The SQL.</param>
    public Statement(string name, string parameters, Func<IDialect, string> text)
    {
        Name = name;
        this.text = text;
        Parameters = parameters.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split(':'))
            .ToDictionary(parts => parts[0], parts => Enum.Parse<ParameterKind>(parts[1]));
    }

    public Statement(string name, string parameters, string text)
        : this(name, parameters, _ => text)
    {
    }

    public string Name { get; }

    public IReadOnlyDictionary<string, ParameterKind> Parameters { get; }

    public string Text(IDialect dialect) => rendered.GetOrAdd(dialect.Engine, _ => text(dialect));

    /// <summary>Makes sure that the statement is issued with exactly the parameters it was registered with.</summary>
    /// <exception cref="InvalidOperationException">It is not: a mistake in the store.</exception>
    public void Check(object arguments)
    {
        checkedArguments.GetOrAdd(arguments.GetType(), type =>
        {
            var given = type.GetProperties().ToDictionary(property => property.Name, property => KindOf(property.PropertyType));
            return given.Count == Parameters.Count && given.All(pair => Parameters.TryGetValue(pair.Key, out var kind) && kind == pair.Value)
                ? true
                : throw new InvalidOperationException($"Statement {Name} is issued with other parameters than it is registered with.");
        });
    }

    private static ParameterKind? KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var known when known == typeof(Guid) => ParameterKind.Id,
        var known when known == typeof(DateTimeOffset) => ParameterKind.Instant,
        var known when known == typeof(string) => ParameterKind.Text,
        var known when known == typeof(int) => ParameterKind.Number,
        var known when known == typeof(long) => ParameterKind.LongNumber,
        _ => null,
    };
}
