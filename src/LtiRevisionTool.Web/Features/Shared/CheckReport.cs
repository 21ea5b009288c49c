using System.Globalization;
using System.Text;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a check of a connection found. Nothing in it is secret or about a person.</summary>
internal sealed record CheckReport
{
    /// <summary>What people call the platform.</summary>
    public required string Lms { get; init; }

    /// <summary>Found again in the log.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<CheckStep> Steps { get; init; }

    public IReadOnlyList<CheckStep> Failed => [.. Steps.Where(step => step.State == CheckState.Failed)];

    /// <summary>Steps that could not be tried and say why, and what would make them possible.</summary>
    public IReadOnlyList<CheckStep> Open => [.. Steps.Where(step => step is { State: CheckState.NotPossible, Fix: not null })];

    /// <summary>Whether nothing has failed.</summary>
    public bool IsSound => Failed.Count == 0;

    /// <summary>"2 things do not work yet".</summary>
    public string Heading => Failed.Count switch
    {
        0 => "The connection works",
        1 => "One thing does not work yet",
        var failed => string.Create(CultureInfo.InvariantCulture, $"{failed} things do not work yet"),
    };

    /// <summary>The result in a line: the codes of what does not work, and the reference.</summary>
    public string Outcome =>
        $"{(IsSound ? "Nothing failed" : "Failed: " + string.Join(", ", Failed.Select(step => step.Code)))}. Reference {Reference}.";

    /// <summary>The same as plain text, to be copied into a message.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Connection check of History revision, {At:d MMMM yyyy, HH:mm} UTC, reference {Reference}");
        foreach (var step in Steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Mark(step.State)} {step.Title}: {step.Says}{(step.Code is null ? "" : $" ({step.Code})")}");
            if (step.Cause is not null && step.State == CheckState.Failed)
            {
                text.AppendLine($"    {step.Cause} {step.Fix}".TrimEnd());
            }
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    private static string Mark(CheckState state) => state switch
    {
        CheckState.Passed => "[ok]",
        CheckState.Failed => "[no]",
        _ => "[--]",
    };
}
