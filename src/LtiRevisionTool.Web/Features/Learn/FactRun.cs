using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Facts that stand in a row under one heading: sentences one under the other, or the rows of one table.</summary>
/// <param name="Labels">What heads the columns of the table; empty for sentences.</param>
internal sealed record FactRun(IReadOnlyList<Fact> Facts, IReadOnlyList<string> Labels)
{
    public bool IsTable => Labels.Count > 0;

    /// <summary>Facts in a row whose points carry the same labels become a table. One such fact alone keeps its points as a list.</summary>
    public static IReadOnlyList<FactRun> Of(IReadOnlyList<Fact> facts)
    {
        var runs = new List<FactRun>();
        for (var from = 0; from < facts.Count;)
        {
            var labels = LabelsOf(facts[from]);
            Fact[] alike = [.. facts.Skip(from).TakeWhile(fact => LabelsOf(fact).SequenceEqual(labels))];
            from += alike.Length;
            if (labels.Length > 0 && alike.Length > 1)
            {
                runs.Add(new FactRun(alike, labels));
            }
            else if (runs is [.., { IsTable: false } before])
            {
                runs[^1] = before with { Facts = [.. before.Facts, .. alike] };
            }
            else
            {
                runs.Add(new FactRun(alike, []));
            }
        }

        return runs;
    }

    private static string[] LabelsOf(Fact fact) => [.. fact.Points.Select(point => point.Label)];
}
