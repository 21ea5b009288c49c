namespace LtiRevisionTool.PracticeLms.Tools;

/// <summary>A tool that the LMS knows: the one that it starts with, or one that registered itself.</summary>
internal sealed record LmsTool
{
    public required string ClientId { get; init; }

    public required string DeploymentId { get; init; }

    public required string Name { get; init; }

    /// <summary>Where a login initiation goes.</summary>
    public required string LoginUrl { get; init; }

    public required IReadOnlyList<string> RedirectUris { get; init; }

    public required string KeySetUrl { get; init; }

    /// <summary>What a link without an address of its own opens.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>What a deep linking request asks for; null: the tool offers no picker.</summary>
    public required string? PickerUrl { get; init; }

    /// <summary>Host and port under which the tool is known.</summary>
    public required string Domain { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>What the tool is told of people; null: what the LMS is set to.</summary>
    public string? Privacy { get; init; }

    /// <summary>The custom parameters of every link.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Custom { get; init; } = [];

    /// <summary>More of them for assignments, where the LMS has those.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AssignmentCustom { get; init; } = [];

    /// <summary>From where in the LMS its picker opens; null: from everywhere.</summary>
    public IReadOnlyList<string>? Placements { get; init; }

    /// <summary>False until an administrator has let it in.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether teachers find it among the activities that they can add.</summary>
    public bool IsOffered { get; init; } = true;
}
