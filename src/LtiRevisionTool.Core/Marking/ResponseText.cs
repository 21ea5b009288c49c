using System.Text.Json;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Responses as text to store: equal responses give equal text, and what was written can always be read.</summary>
public static class ResponseText
{
    /// <summary>The response as a line of JSON.</summary>
    public static string Write(Response response) => JsonSerializer.Serialize(Stored(response), ResponseJson.Default.StoredResponse);

    /// <summary>The response that <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static Response Read(string text)
    {
        try
        {
            return Response(JsonSerializer.Deserialize(text, ResponseJson.Default.StoredResponse));
        }
        catch (JsonException broken)
        {
            throw new FormatException("A stored response is not JSON of the expected shape.", broken);
        }
    }

    private static StoredResponse Stored(Response response) => response switch
    {
        ChoiceResponse choice => new() { Chosen = choice.Chosen },
        TextResponse typed => new() { Text = typed.Text },
        OrderResponse order => new() { Order = order.Order },
        PairsResponse pairs => new() { Pairs = pairs.Pairs },
        _ => throw new InvalidOperationException($"A response of an unknown shape: {response.GetType()}."),
    };

    private static Response Response(StoredResponse? stored) => stored switch
    {
        { Chosen: { } chosen, Text: null, Order: null, Pairs: null } => new ChoiceResponse(chosen),
        { Chosen: null, Text: { } typed, Order: null, Pairs: null } => new TextResponse(typed),
        { Chosen: null, Text: null, Order: { } order, Pairs: null } => new OrderResponse(order),
        { Chosen: null, Text: null, Order: null, Pairs: { } pairs } => new PairsResponse(pairs),
        _ => throw new FormatException("A stored response must have exactly one shape."),
    };
}
