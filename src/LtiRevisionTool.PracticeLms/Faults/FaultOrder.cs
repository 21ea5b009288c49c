using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Faults;

/// <summary>A fault as somebody asks for it, unchecked.</summary>
internal sealed record FaultOrder(string? Service, string? Kind, string? Times, string? Seconds)
{
    private const int UsualSeconds = 5;

    public static async Task<FaultOrder> ReadAsync(Stream json, CancellationToken cancellation)
    {
        try
        {
            var order = await JsonNode.ParseAsync(json, cancellationToken: cancellation) as JsonObject;
            return new FaultOrder(Text(order, "service"), Text(order, "kind"), Text(order, "times"), Text(order, "seconds"));
        }
        catch (JsonException)
        {
            return new FaultOrder(null, null, null, null);
        }
    }

    public Fault? ToFault(out string refusal)
    {
        refusal = "";
        if (Service is null || !FaultNames.Services.TryGetValue(Service, out var service))
        {
            refusal = "service must be one of " + string.Join(", ", FaultNames.Services.Keys);
        }
        else if (Kind is null || !FaultNames.Kinds.TryGetValue(Kind, out var kind))
        {
            refusal = "kind must be one of " + string.Join(", ", FaultNames.Kinds.Keys);
        }
        else if (!FaultNames.Fits(service, kind))
        {
            refusal = $"{Kind} means nothing to {Service}";
        }
        else if (!Number(Times, 1, out var times) || !Number(Seconds, UsualSeconds, out var seconds))
        {
            refusal = "times and seconds must be whole numbers from 1 to 1000";
        }
        else
        {
            return new Fault(service, kind, times, seconds);
        }

        return null;
    }

    private static string? Text(JsonObject? order, string name) => order?[name]?.ToString();

    private static bool Number(string? text, int usual, out int number)
    {
        number = usual;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 1000);
    }
}
