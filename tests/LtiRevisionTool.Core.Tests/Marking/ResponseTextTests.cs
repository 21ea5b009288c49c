using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class ResponseTextTests
{
    public static TheoryData<Response, string> Stored => new()
    {
        { new ChoiceResponse("c", "a"), """{"chosen":["a","c"]}""" },
        { new ChoiceResponse(), """{"chosen":[]}""" },
        { new TextResponse("Molotof"), """{"text":"Molotof"}""" },
        { new OrderResponse("b", "a"), """{"order":["b","a"]}""" },
        { new PairsResponse(KeyValuePair.Create("b", "2"), KeyValuePair.Create("a", "1")), """{"pairs":{"a":"1","b":"2"}}""" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_response_is_stored_as_this_text_and_read_back(Response response, string text)
    {
        Assert.Equal(text, ResponseText.Write(response));
        Assert.Equal(response, ResponseText.Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"chosen":["a"],"text":"x"}""")]
    [InlineData("""{"marks":3}""")]
    public void Text_that_was_never_written_is_not_read(string text) => Assert.Throws<FormatException>(() => ResponseText.Read(text));
}
