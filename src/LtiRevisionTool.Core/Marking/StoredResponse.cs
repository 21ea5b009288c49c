namespace LtiRevisionTool.Core.Marking;

/// <summary>The JSON of a stored response; exactly one property is there. Stored answers depend on these names.</summary>
internal sealed record StoredResponse
{
    public IReadOnlyList<string>? Chosen { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<string>? Order { get; init; }

    public IReadOnlyDictionary<string, string>? Pairs { get; init; }
}
