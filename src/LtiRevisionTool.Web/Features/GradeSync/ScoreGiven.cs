namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>Marks out of a maximum.</summary>
internal sealed record ScoreGiven(decimal Marks, int Maximum)
{
    /// <summary>The share of the maximum; 1 is all, and no gradebook shows more.</summary>
    public decimal Share => Math.Min(1, Marks / Maximum);
}
