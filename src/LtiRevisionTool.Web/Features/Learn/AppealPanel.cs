namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Under a typed answer without marks: what became of asking about it, or the form that asks.</summary>
internal abstract record AppealPanel
{
    private AppealPanel()
    {
    }

    /// <summary>It was asked about, or cannot be.</summary>
    public sealed record Told(AppealNote Note) : AppealPanel;

    /// <summary>It can be asked about.</summary>
    /// <param name="Address">Where the form goes.</param>
    /// <param name="FormToken">See <see cref="Shared.Visit.FormToken"/>.</param>
    /// <param name="Answer">The answer that it asks about.</param>
    public sealed record Form(string Address, string FormToken, Guid Answer) : AppealPanel;
}
