namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Students as a table.</summary>
/// <param name="Id">Names the caption, to go to it.</param>
/// <param name="Caption">"All 28 students".</param>
/// <param name="Nameless">How many more have never come, of whom no name is known.</param>
internal sealed record ClassTable(Activity Activity, string Id, string Caption, IReadOnlyList<ClassView.Row> Rows, int Nameless)
{
    /// <summary>"3 who have not opened it yet"; null when there are none.</summary>
    public string? Rest => Nameless == 0 ? null : $"{Nameless} who {(Nameless == 1 ? "has" : "have")} not opened it yet";
}
