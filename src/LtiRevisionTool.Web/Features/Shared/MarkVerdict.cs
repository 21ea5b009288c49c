namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What became of an answer: state, icon and words.</summary>
/// <param name="State">"right", "partly", "wrong" or "waiting" (not answered).</param>
/// <param name="Icon">The icon beside the words, or null.</param>
/// <param name="Words">"Not right: 0 of 1 mark".</param>
internal sealed record MarkVerdict(string State, string? Icon, string Words)
{
    public static MarkVerdict Of(int marks, int max) => marks == max
        ? new("right", "tick", $"Right: {MarkWords.Of(marks, max)}")
        : marks > 0 ? new("partly", "half", $"Partly right: {MarkWords.Of(marks, max)}")
        : new("wrong", "cross", $"Not right: {MarkWords.Of(marks, max)}");

    public static MarkVerdict NotAnswered(int max) => new("waiting", null, $"Not answered: {MarkWords.Of(0, max)}");
}
