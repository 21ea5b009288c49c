using CsCheck;
using LtiRevisionTool.Core.Grades;

namespace LtiRevisionTool.Core.Tests.Grades;

public sealed class ShortCodesTests
{
    [Fact]
    public void A_receipt_has_six_figures_and_letters_that_do_not_look_alike() =>
        Gen.Byte.Array[8].Sample(random => System.Text.RegularExpressions.Regex.IsMatch(ReceiptNumber.From(random), "^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$"));

    [Fact]
    public void Different_bytes_give_different_receipts() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(number => ReceiptNumber.From([0, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number])).Distinct().Count());

    [Fact]
    public void Too_few_bytes_make_no_receipt() => Assert.Throws<ArgumentException>(() => ReceiptNumber.From([1, 2, 3]));

    [Theory]
    [InlineData("4kq 7r2", "4KQ-7R2")]
    [InlineData(" 4KQ-7R2 ", "4KQ-7R2")]
    [InlineData("4KQ7R2", "4KQ-7R2")]
    [InlineData("4KQ-7R", null)]
    [InlineData("4KQ-7RO", null)]
    public void A_receipt_is_read_as_people_type_it(string typed, string? receipt) => Assert.Equal(receipt, ReceiptNumber.Read(typed));

    [Fact]
    public void A_person_without_a_name_has_a_code_that_never_changes() =>
        Assert.Equal("Student 2EC6", StudentCode.For(Guid.Parse("01930007-7c1e-7a52-9b1d-4f0c5e2d0007")));

    [Fact]
    public void Neighbouring_ids_get_codes_far_apart() =>
        Assert.NotEqual(
            StudentCode.For(Guid.Parse("01930007-7c1e-7a52-9b1d-4f0c5e2d0007"))[..^1],
            StudentCode.For(Guid.Parse("01930007-7c1e-7a52-9b1d-4f0c5e2d0008"))[..^1]);

    [Fact]
    public void Each_state_of_a_grade_has_a_word() =>
        Assert.All(Enum.GetValues<GradeState>(), state => Assert.Equal(state, GradeStateWords.Parse(state.Word())));

    [Fact]
    public void Another_word_is_no_state() => Assert.Throws<ArgumentOutOfRangeException>(() => GradeStateWords.Parse("Sent"));
}
