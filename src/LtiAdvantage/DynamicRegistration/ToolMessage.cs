namespace LtiAdvantage.DynamicRegistration;

/// <summary>A kind of message that the tool wants to be sent.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.5.2.</remarks>
public sealed record ToolMessage
{
    /// <summary>One of <see cref="Claims.LtiMessageType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The address that it asks for.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>What people click on.</summary>
    public required string Label { get; init; }

    /// <summary>A small picture beside the label.</summary>
    public string? IconUrl { get; init; }

    /// <summary>
    /// From where it should be sent, as any platform calls it: those that the platform offers are asked for. Where it offers some and none of
    /// these, the message is left out, since it would be put where nobody meant it.
    /// </summary>
    public IReadOnlyList<string> Placements { get; init; } = [];

    /// <summary>Whether it is for staff alone, where the platform can be told.</summary>
    public bool StaffOnly { get; init; }

    /// <summary>Whether a course has it only once a teacher switches it on, where the platform can be told.</summary>
    public bool OffAtFirst { get; init; }

    /// <summary>The width of its frame, pixels, where the platform can be told.</summary>
    public int? Width { get; init; }

    /// <summary>The height of its frame, pixels, where the platform can be told.</summary>
    public int? Height { get; init; }
}
