using System.Text.Json;
using LtiAdvantage.Errors;

namespace LtiAdvantage.Claims;

/// <summary>
/// Reads claims by their JSON type. Null and empty count as absent; an optional claim of the wrong type is dropped and noted, so that
/// one odd claim does not cost a launch.
/// </summary>
internal sealed class ClaimReader
{
    private readonly JsonElement root;
    private readonly string path;
    private readonly List<string> dropped;

    public ClaimReader(JsonElement root)
        : this(root, string.Empty, [])
    {
    }

    private ClaimReader(JsonElement root, string path, List<string> dropped) => (this.root, this.path, this.dropped) = (root, path, dropped);

    /// <summary>Claims that were left out, by the last part of their names.</summary>
    public IReadOnlyList<string> Dropped => dropped;

    /// <summary>The claim as it is; null counts as absent.</summary>
    public JsonElement? Find(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The claim when it is a string, exactly as sent; otherwise null, without a note.</summary>
    public string? Exact(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A text for display, without control characters.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) return Drop<string>(name);
        var text = SafeText.Clean(value.GetString()!);
        return text.Length == 0 ? null : text;
    }

    /// <summary>A list of strings; absent is empty.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value) return [];
        return StringsOf(value) ?? Drop<IReadOnlyList<string>>(name) ?? [];
    }

    /// <summary>A boolean; also written as a string, as some platforms do.</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty)) return null;
        if (bool.TryParse(Exact(name), out var flag)) return flag;
        _ = Drop<object>(name);
        return null;
    }

    /// <summary>An object, to be read in the same way.</summary>
    public ClaimReader? Object(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Object ? new ClaimReader(value, path + Short(name) + ".", dropped) : Drop<ClaimReader>(name);
    }

    /// <summary>The members of an object claim.</summary>
    public IEnumerable<JsonProperty> Members() => root.EnumerateObject();

    /// <summary>Notes that a claim was left out.</summary>
    public T? Drop<T>(string name)
        where T : class
    {
        dropped.Add(SafeText.Fact(path + Short(name)));
        return null;
    }

    /// <summary>The strings of an array; null when it is anything else.</summary>
    public static IReadOnlyList<string>? StringsOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return null;
        var items = value.EnumerateArray().ToList();
        return items.TrueForAll(item => item.ValueKind == JsonValueKind.String) ? items.ConvertAll(item => item.GetString()!) : null;
    }

    private static string Short(string name) => name[(name.LastIndexOf('/') + 1)..];
}
