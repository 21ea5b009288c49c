using System.Text.Json;

namespace LtiAdvantage.Tests.Http;

/// <summary>Messages recorded from real platforms.</summary>
internal static class Capture
{
    public static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Captures", path)));
        return document.RootElement.Clone();
    }

    /// <summary>A recorded answer of Moodle, to be given again.</summary>
    public static FakeAnswer Moodle(string file, string entry)
    {
        var response = Read($"moodle-4.5.6/{file}.json").GetProperty(entry).GetProperty("response");
        var answer = new FakeAnswer
        {
            Status = response.GetProperty("status").GetInt32(),
            Body = Body(response.GetProperty("body")),
        };
        foreach (var header in response.GetProperty("headers").EnumerateArray())
        {
            answer = header[0].GetString() == "Content-Type"
                ? answer with { ContentType = header[1].GetString() }
                : answer.With(header[0].GetString()!, header[1].GetString()!);
        }

        return answer;
    }

    /// <summary>An answer of Canvas, to be given.</summary>
    public static FakeAnswer Canvas(string file, string entry) => Canvas(Read($"canvas/{file}.json").GetProperty(entry));

    public static FakeAnswer Canvas(JsonElement response)
    {
        var answer = new FakeAnswer
        {
            Status = response.GetProperty("status").GetInt32(),
            ContentType = "application/json; charset=utf-8",
            Body = response.TryGetProperty("body", out var body) ? Body(body) : response.GetProperty("body_text").GetString()!,
        };
        if (response.TryGetProperty("headers", out var headers) && headers.TryGetProperty("X-Rate-Limit-Remaining", out var remaining))
            answer = (answer with { ContentType = "text/plain; charset=utf-8" }).With("X-Rate-Limit-Remaining", remaining.GetString()!);

        return answer;
    }

    private static string Body(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.String => body.GetString()!,
        JsonValueKind.Null => "",
        _ => body.GetRawText(),
    };
}
