using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Why a grade is not in the gradebook: the words of <see cref="GradeCause"/> and the tool's own.</summary>
internal static class DeliveryCause
{
    /// <summary>The gradebook shows a grade that the tool did not send: it stays until its teacher says otherwise.</summary>
    public const string Superseded = "superseded";

    /// <summary>The platform took the mark and goes on showing a grade that was entered there by hand.</summary>
    public const string Overridden = "overridden";

    /// <summary>The activity has no column, and the link does not ask for one.</summary>
    public const string NoColumn = "no_column";

    /// <summary>The platform would not make a column for the activity.</summary>
    public const string ColumnNotMade = "column_not_made";

    /// <summary>The platform took the mark, and its column shows nothing: it is of a kind that has no points.</summary>
    public const string ColumnShowsNothing = GradeCauses.OfShowing;

    /// <summary>A fault of the tool itself.</summary>
    public const string ToolFault = "tool_fault";

    /// <summary>Whether a cause is the platform's and not the grade's: it is over when the platform works again.</summary>
    public static bool IsOfPlatform(string cause) => GradeCauses.OfPlatform.Contains(cause);

    /// <summary>Every word there is.</summary>
    public static IReadOnlyList<string> All { get; } = [.. GradeCause.All, Superseded, Overridden, NoColumn, ColumnNotMade, ColumnShowsNothing, ToolFault];
}
