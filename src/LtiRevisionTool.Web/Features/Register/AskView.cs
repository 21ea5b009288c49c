namespace LtiRevisionTool.Web.Features.Register;

/// <summary>The page between: what only a person can say about this platform.</summary>
internal sealed record AskView
{
    public required string Host { get; init; }

    public required string Issuer { get; init; }

    /// <summary>What people call the platform.</summary>
    public required string Lms { get; init; }

    /// <summary>Whether the configuration came from another host than the issuer's.</summary>
    public required bool IssuerUnchecked { get; init; }

    /// <summary>Connections of the same issuer that are here.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>The sealed field.</summary>
    public required string Start { get; init; }

    /// <summary>What was decided about names.</summary>
    public required string Names { get; init; }

    /// <summary>"students’ names" or "no names".</summary>
    public required string NamesInWords { get; init; }
}
