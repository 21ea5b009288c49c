using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>Something that is wrong with a set-up, and what the check has to say of it.</summary>
/// <param name="Family">The family of the platform.</param>
/// <param name="Codes">What fails, in the order of the steps, without <c>LTI-CHECK-</c>: this and nothing else.</param>
/// <param name="Words">Words that the page has to hold.</param>
internal sealed record BrokenSetUp(string Family, string Codes, params string[] Words)
{
    /// <summary>What breaks.</summary>
    public Action<CheckedLms> Break { get; init; } = _ => { };

    /// <summary>What is different in the launch.</summary>
    public Action<JsonObject>? Launch { get; init; }

    /// <summary>What cannot be tried because of it, and says so.</summary>
    public string? NotPossible { get; init; }

    /// <summary>How many columns are left behind; they are named to be taken away by hand.</summary>
    public int Left { get; init; }
}
