namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The state of a grade as a page tells it.</summary>
/// <param name="State">"none", "waiting", "sent" or "refused".</param>
/// <param name="Icon">The icon beside the words.</param>
/// <param name="Words">"In your gradebook since 10:42".</param>
/// <param name="More">A sentence or two below, or null.</param>
internal sealed record GradeNote(string State, string Icon, string Words, string? More);
