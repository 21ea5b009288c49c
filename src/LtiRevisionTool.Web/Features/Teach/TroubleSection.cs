using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Grades in trouble, grouped by cause, and how many there are.</summary>
internal sealed class TroubleSection
{
    public TroubleSection(IEnumerable<GradeTrouble> troubles, string? family, TimeProvider time)
    {
        var all = troubles.ToList();
        Grades = all.Sum(trouble => trouble.Students.Count);
        Troubles = [.. all.Select(trouble => TroubleView.Of(trouble, family, time))];
    }

    public int Grades { get; }

    public IReadOnlyList<TroubleView> Troubles { get; }
}
