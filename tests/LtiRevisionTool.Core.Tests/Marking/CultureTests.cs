using System.Globalization;
using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class CultureTests
{
    [Fact]
    public void Marks_and_versions_are_the_same_under_a_culture_with_other_signs()
    {
        var (version, before) = (A.Range.Version, CultureInfo.CurrentCulture);
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "!");
        try
        {
            CultureInfo.CurrentCulture = other;

            Assert.Equal(1, MarkAssert.Marked(A.Range, "0.68 MILLION").Marks);
            Assert.Equal(1, MarkAssert.Marked(A.Year(1934), "1 DECEMBER 1934").Marks);
            Assert.Equal(MarkReason.Exact, MarkAssert.Marked(A.ShortAnswer("Nikitin"), "NIKITIN").Reason);
            Assert.Equal(version, (A.Range with { Low = 650_000.0m, High = 720_000 }).Version);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
