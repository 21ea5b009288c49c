using LtiRevisionTool.Data.Grades;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Grades;

public sealed class ReceiptTests
{
    [Theory]
    [InlineData("01a20b7b-7d37-70c6-8000-000000000000", "00000-00000")]
    [InlineData("01a20b7b-7d37-70c6-8000-00000000001f", "00000-0000Z")]
    [InlineData("01a20b7b-7d37-70c6-bfff-ffffffffffff", "ZZZZZ-ZZZZZ")]
    public void A_receipt_is_the_random_end_of_the_id(string id, string receipt) =>
        Assert.Equal(receipt, Receipt.Of(Guid.Parse(id)));

    [Theory]
    [InlineData("4kq7r-2xy1z", "4KQ7R-2XY1Z")]
    [InlineData("4KQ7R2XY1Z", "4KQ7R-2XY1Z")]
    [InlineData(" 4kq7r 2xyiz ", "4KQ7R-2XY1Z")]
    [InlineData("OL7R2XY1Z0", "017R2-XY1Z0")]
    [InlineData("4KQ", "4KQ")]
    public void A_receipt_is_understood_as_it_was_typed(string typed, string receipt) => Assert.Equal(receipt, Receipt.Read(typed));

    [Fact]
    public void Grades_raised_in_the_same_instant_have_different_receipts()
    {
        var now = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

        var receipts = Enumerable.Range(0, 10_000).Select(_ => Receipt.Of(Guid.CreateVersion7(now)));

        Assert.Equal(10_000, receipts.Distinct().Count());
    }
}
