using LtiAdvantage.Platforms;

namespace LtiAdvantage.Grades;

/// <summary>One request to a grade service.</summary>
internal sealed record ServiceCall
{
    public required HttpMethod Method { get; init; }

    public required Uri Address { get; init; }

    /// <summary>The scopes that serve the call; one of them is needed.</summary>
    public required IReadOnlyCollection<string> Scopes { get; init; }

    /// <summary>The one media type in <c>Accept</c>: some platforms compare the whole header.</summary>
    public required string Accept { get; init; }

    /// <summary>The media type of the body, sent without parameters.</summary>
    public string? ContentType { get; init; }

    public byte[]? Body { get; init; }

    /// <summary>What the answers mean.</summary>
    public required IReadOnlyList<AnswerRule> Answers { get; init; }

    /// <summary>True when asking changes nothing, so that a lost answer leaves nothing unknown.</summary>
    public bool IsRead => Method == HttpMethod.Get;
}
