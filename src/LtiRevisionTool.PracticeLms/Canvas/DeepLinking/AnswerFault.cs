using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>Why an answer is not taken, in Canvas's shape: a list under the name of what is wrong.</summary>
internal sealed record AnswerFault(string Name, string Attribute, IReadOnlyList<(string Type, string Message)> Errors)
{
    public static AnswerFault ReturnUrlChanged { get; } = Data("presence_required", "Do not modify the deep_link_return_url in any way.");

    public static AnswerFault AlreadyUsed { get; } = Data("already_used", "Do not attempt to submit content items multiple times.");

    public static AnswerFault NotVerified { get; } = new("jwt", "jwt", [Same("JWT verification failure")]);

    public static AnswerFault UnknownClient { get; } = new("jwt", "jwt", [Same("Client not found")]);

    public static AnswerFault KeyIsOff { get; } = new("developer_key", "developer_key", [Same("Developer key inactive in context")]);

    public static AnswerFault Claims(IEnumerable<string> messages) => new("base", "base", [.. messages.Select(Same)]);

    public JsonObject Write() => new()
    {
        ["errors"] = new JsonObject
        {
            [Name] = new JsonArray([.. Errors.Select(error => new JsonObject { ["attribute"] = Attribute, ["type"] = error.Type, ["message"] = error.Message })]),
        },
    };

    private static AnswerFault Data(string type, string message) => new("data_jwt", "?data=JWT", [(type, message)]);

    private static (string, string) Same(string message) => (message, message);
}
