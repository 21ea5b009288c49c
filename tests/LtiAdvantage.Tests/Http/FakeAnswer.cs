namespace LtiAdvantage.Tests.Http;

/// <summary>What the fake platform answers.</summary>
internal sealed record FakeAnswer
{
    public int Status { get; init; } = 200;

    public string Body { get; init; } = "";

    public string? ContentType { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The whole request is read, then the connection breaks.</summary>
    public bool Break { get; init; }

    /// <summary>The head and the body are sent, then the connection breaks before the length that was promised.</summary>
    public bool CutShort { get; init; }

    /// <summary>The whole request is read, then nothing comes until the caller gives up.</summary>
    public bool Hang { get; init; }

    public static FakeAnswer Json(string body, int status = 200) =>
        new() { Status = status, Body = body, ContentType = "application/json" };

    public FakeAnswer With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
}
