using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

/// <summary>The answers of pickers, for tests: what is wrong with one shows here even where the family takes it.</summary>
internal sealed class AnswerLog(TimeProvider time) : IForgetful
{
    private readonly Lock _gate = new();
    private readonly List<ReceivedAnswer> _answers = [];

    /// <param name="issuer">What the family calls itself.</param>
    /// <param name="visit">The picker that it answers; null: it names none.</param>
    /// <param name="answer">The answer; null: it is no JWT.</param>
    /// <param name="refusal">Why it is not taken; null: it is.</param>
    public void Add(string issuer, PickerVisit? visit, ToolJwt? answer, string? refusal)
    {
        var claims = (JsonObject?)answer?.Claims.DeepClone();
        var now = time.GetUtcNow();
        IReadOnlyList<string> remarks = claims is null || visit is null ? [] : [.. AnswerRemarks.Of(claims, issuer, visit.Tool, now)];
        lock (_gate)
        {
            _answers.Add(new ReceivedAnswer(now, claims, refusal, remarks));
        }
    }

    public JsonArray Write()
    {
        lock (_gate)
        {
            return [.. _answers.Select(answer => new JsonObject
            {
                ["at"] = answer.At.ToUnixTimeSeconds(),
                ["claims"] = answer.Claims?.DeepClone(),
                ["refusal"] = answer.Refusal,
                ["remarks"] = new JsonArray([.. answer.Remarks.Select(remark => JsonValue.Create(remark))]),
            })];
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _answers.Clear();
        }
    }

    public static Task ShowAsync(HttpContext context) =>
        JsonReply.WriteAsync(context, 200, "application/json", context.RequestServices.GetRequiredService<AnswerLog>().Write(), context.RequestAborted);
}
