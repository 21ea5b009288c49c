using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Shared;

public sealed class WorkReferenceTests
{
    private static readonly Guid Grade = Guid.Parse("01a20b8e-0000-7000-8000-0123456789ab");

    [Fact]
    public void What_is_written_is_found() =>
        Assert.Equal(Grade, WorkReference.Find(WorkReference.Write("https://tool.example/learn/history/checkpoint-1", Grade)));

    [Theory]
    [InlineData("https://tool.example/learn/history?work=01a20b8e0000700080000123456789ab")]
    [InlineData("https://tool.example/learn/history?a=b&work=01A20B8E0000700080000123456789AB&c=d")]
    [InlineData("https://tool.example/learn/history?a=b&amp;work=01a20b8e0000700080000123456789ab#top")]
    [InlineData("https://tool.example/learn/history%3Fwork%3D01a20b8e0000700080000123456789ab")]
    [InlineData("https://tool.example/learn/history%253Fwork%253D01a20b8e0000700080000123456789ab")]
    public void It_is_found_however_often_the_address_was_encoded(string address) => Assert.Equal(Grade, WorkReference.Find(address));

    [Theory]
    [InlineData("https://tool.example/learn/history")]
    [InlineData("https://tool.example/learn/history?work=")]
    [InlineData("https://tool.example/learn/history?work=1")]
    [InlineData("https://tool.example/learn/history?work=01a20b8e0000700080000123456789abc")]
    [InlineData("https://tool.example/learn/history?homework=01a20b8e0000700080000123456789ab")]
    [InlineData("https://tool.example/learn/work=01a20b8e0000700080000123456789ab")]
    public void Anything_else_is_none(string address) => Assert.Null(WorkReference.Find(address));
}
