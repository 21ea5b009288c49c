namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>One option or part after marking. State and words are null for an option that was rightly left alone.</summary>
/// <param name="Html">The option, or the part with what is right for it: safe HTML.</param>
/// <param name="State">"right", "partly" or "wrong".</param>
/// <param name="Words">"You chose this: right".</param>
/// <param name="Feedback">About this row, safe HTML.</param>
internal sealed record MarkedRow(string Html, string? State, string? Words, string? Feedback)
{
    public string Icon => State switch { "right" => "tick", "partly" => "half", _ => "cross" };
}
